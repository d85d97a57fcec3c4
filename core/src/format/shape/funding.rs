//! Money and sources.

use super::super::json::Node;
use super::super::leaf::{Url, Words};
use super::super::reader::{Read, Reader};
use super::super::writer::{Write, Writer};
use super::shape;
use crate::exchange::{Action, Fund, Programme};
use crate::num::{Currency, Decimal, Money};
use crate::text::Text;
use crate::time::Date;

shape! {
    /// Who pays for the exchange, how much, and what it contributes to.
    Funding {} with {
        /// The funding source.
        fund, with_fund: maybe_value Fund,
        /// The programme.
        programme, with_programme: maybe Programme,
        /// The planned budget.
        budget, with_budget: maybe_value Money,
    }
}

shape! {
    /// A programme, with what it contributes to.
    Programme {
        /// Its name.
        name: one Text,
    } with {
        /// Its CCI code in the Commission's data.
        cci, with_cci: maybe Words,
        /// The thematic objective: `OT11`.
        thematic_objective, with_thematic_objective: maybe Words,
        /// The expected result of the programme: `RA 11.1`.
        expected_result, with_expected_result: maybe Words,
        /// The action.
        action, with_action: maybe Action,
    }
}

shape! {
    /// An action of a programme.
    Action {
        /// Its code.
        code: one Words,
    } with {
        /// Its title.
        title, with_title: maybe Text,
    }
}

shape! {
    /// Where the facts come from.
    Source {
        /// Its title.
        title: one Text,
    } with {
        /// Who published it.
        publisher, with_publisher: maybe Text,
        /// When it was published.
        date, with_date: maybe_value Date,
        /// Where it is.
        url, with_url: maybe Url,
        /// Under which terms it may be used.
        terms, with_terms: maybe Text,
        /// What was taken from it, and what was not.
        note, with_note: maybe Text,
    }
}

shape! {
    /// The network that the exchange wants to last.
    Network {
        /// What it is meant to become.
        aim: one Text,
    }
}

shape! {
    /// The platform on which the administrations share experiences.
    Platform {
        /// What it is for.
        purpose: one Text,
    } with {
        /// Where it is.
        url, with_url: maybe Url,
    }
}

/// An exact amount of money.
impl Read for Money {
    type Value = Self;

    fn read<'n>(node: &'n Node<'_>, reader: &mut Reader<'n, '_>) -> Option<Self> {
        let fields = reader.open(node, &[AMOUNT, CURRENCY])?;
        let amount = reader.must::<Decimal>(fields, AMOUNT);
        let currency = reader.must::<Currency>(fields, CURRENCY);
        Some(Self::new(amount?, currency?))
    }
}

const AMOUNT: &str = "amount";
const CURRENCY: &str = "currency";

impl Write for Money {
    fn write(&self, out: &mut Writer) {
        out.object(&|out| {
            out.field(AMOUNT, &self.amount());
            out.field(CURRENCY, &self.currency());
        });
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = crate::format::schema::Object::new("An exact amount of money.");
        schema.field(AMOUNT, "How much, in quotes.", true, generator.subschema_for::<Decimal>());
        schema.field(CURRENCY, "Of which currency (ISO 4217).", true, generator.subschema_for::<Currency>());
        schema.finish()
    }
}
