//! What is it, who, when, how much, from which fund, where does it stand?

mod facts;
mod phases;
mod record;
mod who;

use super::context::Context;
use crate::queries;
use crate::ui::{El, el, fragment};

/// The screen.
pub(super) fn view(context: Context<'_>) -> El {
    let m = context.messages();
    let lead = if queries::has_rotation(context.exchange) { m.lead_rotation() } else { m.lead() };
    let lead = context.voice.plural(lead, context.exchange.administrations().len());
    fragment()
        .with(el("p", "lead").with(lead))
        .with(facts::section(context))
        .with(phases::section(context))
        .with(who::section(context))
        .with(record::sections(context))
}
