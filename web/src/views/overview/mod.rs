//! What is it, who, when, how much, from which fund, where does it stand?

mod facts;
mod phases;
mod record;
mod who;

use yew::prelude::*;

use super::context::Context;
use crate::queries;

/// The screen.
pub(super) fn view(context: Context<'_>) -> Html {
    let m = context.messages();
    let lead = if queries::has_rotation(context.exchange) { m.lead_rotation() } else { m.lead() };
    html! {
        <>
            <p class="lead">{ context.voice.plural(lead, context.exchange.administrations().len()) }</p>
            { facts::section(context) }
            { phases::section(context) }
            { who::section(context) }
            { record::sections(context) }
        </>
    }
}
