//! Money and sources.

use super::super::leaf::{TextShape, Url};
use super::{Shape, shape};
use crate::exchange::Fund;
use crate::num::{Currency, Decimal, Money};
use crate::text::Lang;
use crate::time::Date;

shape! {
    /// Who pays for the exchange, how much, and what it contributes to.
    FundingShape => Funding, "Funding" {} with {
        /// The funding source.
        fund, with_fund: maybe_value Fund,
        /// The programme.
        programme, with_programme: maybe ProgrammeShape,
        /// The planned budget.
        budget, with_budget: maybe_value MoneyShape,
    }
}

shape! {
    /// A programme, with what it contributes to.
    ProgrammeShape => Programme, "Programme" {
        /// Its name.
        name: one TextShape,
    } with {
        /// Its CCI code in the Commission's data.
        cci, with_cci: maybe Box<str>,
        /// The thematic objective: `OT11`.
        thematic_objective, with_thematic_objective: maybe Box<str>,
        /// The expected result of the programme: `RA 11.1`.
        expected_result, with_expected_result: maybe Box<str>,
        /// The action.
        action, with_action: maybe ActionShape,
    }
}

shape! {
    /// An action of a programme.
    ActionShape => Action, "Action" {
        /// Its code.
        code: one Box<str>,
    } with {
        /// Its title.
        title, with_title: maybe TextShape,
    }
}

shape! {
    /// Where the facts come from.
    SourceShape => Source, "Source" {
        /// Its title.
        title: one TextShape,
    } with {
        /// Who published it.
        publisher, with_publisher: maybe TextShape,
        /// When it was published.
        date, with_date: maybe_value Date,
        /// Where it is.
        url, with_url: maybe Url,
        /// Under which terms it may be used.
        terms, with_terms: maybe TextShape,
        /// What was taken from it, and what was not.
        note, with_note: maybe TextShape,
    }
}

shape! {
    /// The network that the exchange wants to last.
    NetworkShape => Network, "Network" {
        /// What it is meant to become.
        aim: one TextShape,
    }
}

shape! {
    /// The platform on which the administrations share experiences.
    PlatformShape => Platform, "Platform" {
        /// What it is for.
        purpose: one TextShape,
    } with {
        /// Where it is.
        url, with_url: maybe Url,
    }
}

/// An exact amount of money.
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Money", deny_unknown_fields))]
pub(in crate::format) struct MoneyShape {
    /// How much.
    amount: Decimal,
    /// Of which currency (ISO 4217).
    currency: Currency,
}

impl Shape for MoneyShape {
    type Noun = Money;

    fn into_noun(self, _: Lang) -> Option<Money> {
        Some(Money::new(self.amount, self.currency))
    }

    fn of(money: &Money, _: Lang) -> Self {
        Self { amount: money.amount(), currency: money.currency() }
    }
}
