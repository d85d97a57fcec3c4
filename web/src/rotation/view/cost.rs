//! What the plan costs, and why: each rule with the sessions, people and days behind it.

use scambio_core::rotation::explain::Rule;
use scambio_core::rotation::text;

use super::super::picture::Picture;
use super::super::words::Words;
use super::Context;
use super::conflict;
use super::part::part;
use crate::i18n::fill;
use crate::ui::{self, El, el, item};

/// How many reasons of a rule are listed.
const MOST: usize = 12;

/// A rule's or a term's name.
pub(super) fn rule_name(words: &'static Words, rule: Rule) -> &'static str {
    match rule {
        Rule::Hard(rule) => words.hard[rule as usize],
        Rule::Soft(term) => words.soft[term as usize],
    }
}

/// The rules that are broken, then what costs.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let parts = picture.parts();
    let most = parts.iter().map(|(_, _, cost)| *cost).max().unwrap_or(1).max(1);
    let bound = context.state.limit.of(&picture.version.instance);
    let least = |rule: Rule| match (rule, bound) {
        (Rule::Soft(term), Some(bound)) if bound.terms[term as usize] > 0 => {
            let least = fill(words.at_least, &[&context.number(bound.terms[term as usize])]);
            [" (", &least, ")"].concat()
        }
        _ => String::new(),
    };
    let line = |(rule, amount, cost): &(Rule, i64, i64)| {
        let is_broken = matches!(rule, Rule::Hard(_));
        let unit = match rule {
            Rule::Hard(_) => words.times,
            Rule::Soft(term) => words.units[*term as usize],
        };
        let figure = if is_broken { *amount } else { *cost };
        let reasons: Vec<&scambio_core::rotation::explain::Match> =
            picture.matches.iter().filter(|it| it.rule == *rule).collect();
        let more = reasons.len().saturating_sub(MOST);
        let more = (more > 0).then(|| item(context.speech.count(&words.more, more)).class("quiet"));
        let sentences = reasons
            .iter()
            .take(MOST)
            .map(|it| item(text::reason(it, &picture.names.named, context.speech.lang)));
        #[allow(clippy::cast_precision_loss, reason = "a bar on the screen")]
        let share = (*cost as f64 / most as f64 * 100.0).max(0.0);
        let bar = (!is_broken).then(|| {
            el("span", "cost-bar")
                .attr("aria-hidden", "true")
                .with(el("span", "").style(&format!("--share:{share:.2}%")))
        });
        item(
            el("div", "cost-head")
                .with(el("b", "").with(rule_name(words, *rule)))
                .with(el("span", "cost-figure").with(context.number(figure)))
                .with(el("span", "quiet").with(fill(unit, &[&context.number(*amount)])).with(least(*rule)))
                .with(bar),
        )
        .class_if(is_broken, "wrong")
        .with(ui::fold(words.where_from).with(el("ul", "points").each(sentences).with(more)))
    };
    let list = if parts.is_empty() {
        el("p", "").with(words.costs_nothing)
    } else {
        el("ul", "costs").each(parts.iter().map(line))
    };
    let note = fill(words.cost_note, &[&context.number(picture.score.objective)]);
    let why = (!picture.score.is_feasible()).then(|| conflict::view(context, picture));
    part(context, words.cost, &note).with(why).with(list)
}
