//! What the plan asks of each administration, beside the others.

use super::super::picture::Picture;
use super::Context;
use super::part::{part, th};
use crate::ui::{self, El, el};

/// The table, one's own administration first; a mark shows the median.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let names = &picture.names.hosts;
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|a, b| context.speech.compare(&names[*a].name, &names[*b].name));
    order.sort_by_key(|host| picture.own != Some(*host));
    let people = |host: usize| picture.burdens[host].people.max(1);
    #[allow(clippy::cast_precision_loss, reason = "days and kilometres")]
    let away = |host: usize| picture.burdens[host].days_away as f64 / people(host) as f64;
    #[allow(clippy::cast_precision_loss, reason = "days and kilometres")]
    let km = |host: usize| picture.burdens[host].km_each() as f64;
    #[allow(clippy::cast_precision_loss, reason = "days and kilometres")]
    let days = |host: usize| picture.burdens[host].hosted_days as f64;
    let scale = |of: &dyn Fn(usize) -> f64| {
        let mut all: Vec<f64> = order.iter().map(|host| of(*host)).collect();
        all.sort_by(f64::total_cmp);
        let median = all.get(all.len() / 2).copied().unwrap_or_default();
        (all.last().copied().unwrap_or_default().max(1.0), median)
    };
    let scales = [scale(&days), scale(&away), scale(&km)];
    let cell = |value: f64, decimals: usize, (most, median): (f64, f64)| {
        let bar = el("span", "burden-bar").attr("aria-hidden", "true").style(&format!(
            "--share:{:.2}%;--median:{:.2}%",
            value / most * 100.0,
            median / most * 100.0
        ));
        el("td", "").with(context.speech.figure(value, decimals)).with(bar)
    };
    let row = |host: &usize| {
        let host = *host;
        let burden = &picture.burdens[host];
        el("tr", "")
            .class_if(picture.own == Some(host), "own")
            .with(th("row", names[host].name.as_str()))
            .with(el("td", "").with(context.number(burden.workshops + burden.plenaries)))
            .with(cell(days(host), 0, scales[0]))
            .with(cell(away(host), 1, scales[1]))
            .with(cell(km(host), 0, scales[2]))
    };
    let heads = words.burden_heads.iter().map(|head| th("col", *head));
    let table = el("table", "burden")
        .with(el("thead", "").with(el("tr", "").each(heads)))
        .with(el("tbody", "").each(order.iter().map(row)));
    part(context, words.burden, words.burden_note).with(ui::region(words.burden).with(table))
}
