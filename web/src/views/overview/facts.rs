//! "In brief": the facts of the record.

use super::super::context::Context;
use crate::i18n::{DateStyle, fill};
use crate::queries;
use crate::ui::{Content, El, el, fragment, heading, pair};
use scambio_core::exchange::Programme;

/// A fact: what, how much, and a remark.
struct Fact {
    label: &'static str,
    value: El,
    remark: Option<El>,
    is_long: bool,
}

impl Fact {
    fn new(label: &'static str, value: impl Content) -> Self {
        Self { label, value: fragment().with(value), remark: None, is_long: false }
    }

    fn remark(mut self, remark: impl Content) -> Self {
        self.remark = Some(fragment().with(remark));
        self
    }

    /// Words rather than a figure: set smaller.
    fn long(mut self) -> Self {
        self.is_long = true;
        self
    }
}

/// The section.
pub(super) fn section(context: Context<'_>) -> El {
    let m = context.messages();
    let facts = [time(context), money(context), people(context), catalogue(context)];
    let of_fact = |fact: Fact| {
        let class = if fact.is_long { "fact-words" } else { "fact-value" };
        let remark = fact.remark.map(|remark| el("span", "fact-remark").with(remark));
        pair(fact.label, fragment().with(el("span", class).with(fact.value)).with(remark))
    };
    el("section", "facts-section")
        .with(heading(context.level(1), "hidden", m.in_brief()))
        .with(el("dl", "facts").each(facts.into_iter().flatten().map(of_fact)))
}

fn time(context: Context<'_>) -> Vec<Fact> {
    let (m, exchange) = (context.messages(), context.exchange);
    let date = |day| context.voice.date(day, DateStyle::Long);
    let start = exchange.start().map(|day| {
        let fact = Fact::new(m.start(), date(day));
        match exchange.duration() {
            Some(months) => fact.remark(context.voice.plural(m.duration(), months.0 as usize)),
            None => fact,
        }
    });
    let end = exchange.end().map(|day| Fact::new(m.planned_end(), date(day)).remark(m.planned_end_note()));
    start.into_iter().chain(end).collect()
}

fn money(context: Context<'_>) -> Vec<Fact> {
    let m = context.messages();
    let Some(funding) = context.exchange.funding() else { return Vec::new() };
    let budget = funding.budget().map(|budget| Fact::new(m.budget(), context.voice.money(budget)));
    let programme = |programme: &Programme| {
        let cci = programme.cci().map(|cci| format!(", CCI {cci}"));
        fragment().with(context.text(programme.name())).with(cci)
    };
    let fund = funding.fund().map(|fund| {
        let fact = Fact::new(m.funding(), m.funds(fund as usize));
        match funding.programme() {
            Some(it) => fact.remark(programme(it)),
            None => fact,
        }
    });
    budget.into_iter().chain(fund).collect()
}

fn people(context: Context<'_>) -> Vec<Fact> {
    let (m, exchange, voice) = (context.messages(), context.exchange, context.voice);
    let participants = exchange.participants().count();
    let mut facts = vec![
        Fact::new(m.administrations(), voice.number(exchange.administrations().len()))
            .remark(voice.plural(m.lead_and(), participants)),
    ];
    let themes = Fact::new(m.themes(), voice.number(exchange.themes().len()));
    let in_design = queries::themes_in_design(exchange);
    facts.push(if in_design > 0 { themes.remark(voice.plural(m.in_design(), in_design)) } else { themes });
    if let Some(signatories) =
        exchange.memorandum().map(|it| it.signatories().len()).filter(|count| *count > 0)
    {
        facts.push(Fact::new(m.memorandum(), m.signed()).remark(voice.plural(m.signed_by(), signatories)));
    }
    if let Some(group) = exchange.target_group() {
        facts.push(Fact::new(m.target_group(), context.text(group)).long());
    }
    facts
}

fn catalogue(context: Context<'_>) -> Vec<Fact> {
    let (m, exchange) = (context.messages(), context.exchange);
    let mut facts = Vec::new();
    let programme = exchange.funding().and_then(|funding| funding.programme());
    if let Some(objective) = programme.and_then(Programme::thematic_objective) {
        let fact = Fact::new(m.thematic_objective(), &**objective);
        let result = programme.and_then(Programme::expected_result);
        facts.push(match result {
            Some(result) => fact.remark(fill(m.expected_result(), &[result])),
            None => fact,
        });
    }
    if let Some(action) = programme.and_then(Programme::action) {
        let fact = Fact::new(m.action(), &**action.code());
        facts.push(match action.title() {
            Some(title) => fact.remark(context.text(title)),
            None => fact,
        });
    }
    let record = exchange.record();
    if let Some(area) = record.and_then(|record| record.thematic_area()) {
        facts.push(Fact::new(m.thematic_area(), context.text(area)).long());
    }
    if let Some(by) = record.and_then(|record| record.implemented_by()) {
        let name = |id| exchange.administration(id).map(|it| context.name(it));
        facts.push(Fact::new(m.implemented_by(), name(by)).long());
    }
    facts
}
