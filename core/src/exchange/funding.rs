//! Who pays, and what it contributes to.

use super::noun::{noun, words};
use crate::num::Money;
use crate::text::Text;

words! {
    /// A funding source.
    Fund {
        /// European Social Fund (FSE).
        Esf = "ESF",
        /// European Regional Development Fund (FESR).
        Erdf = "ERDF",
        /// European Agricultural Fund for Rural Development (FEASR).
        Eafrd = "EAFRD",
        /// National funds.
        National = "national",
        /// Regional funds.
        Regional = "regional",
        /// Another source.
        Other = "other",
    }
}

noun! {
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

noun! {
    /// A programme, with what it contributes to.
    Programme {
        /// Its name.
        name: one Text,
    } with {
        /// Its CCI code in the Commission's data.
        cci, with_cci: maybe Box<str>,
        /// The thematic objective, as a code: `OT11`.
        thematic_objective, with_thematic_objective: maybe Box<str>,
        /// The expected result of the programme, as a code: `RA 11.1`.
        expected_result, with_expected_result: maybe Box<str>,
        /// The action.
        action, with_action: maybe Action,
    }
}

noun! {
    /// An action of a programme.
    Action {
        /// Its code: `D.1.2.1.A`.
        code: one Box<str>,
    } with {
        /// Its title.
        title, with_title: maybe Text,
    }
}
