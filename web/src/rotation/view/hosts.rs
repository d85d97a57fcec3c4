//! The plan as a grid: hosts by months.

use super::super::days;
use super::super::picture::Picture;
use super::Context;
use super::part::{chip, days_short, seen, th};
use crate::i18n::DateStyle;
use crate::ui::{self, El, el, fragment};

/// The grid, one's own administration first.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let sessions = seen(context, picture);
    let instance = picture.instance();
    let months = days::months(instance.start, instance.end);
    let heads = months.iter().map(|month| th("col", context.speech.styled(*month, DateStyle::MonthYear)));
    let mut order: Vec<usize> = (0..picture.names.hosts.len()).collect();
    order.sort_by_key(|host| picture.own != Some(*host));
    let cell = |host: usize, month: scambio_core::time::Date| {
        let here = sessions.iter().filter(|session| {
            let day = picture.first(**session);
            picture.host(**session) == Some(host)
                && day.is_some_and(|day| (day.year(), day.month()) == (month.year(), month.month()))
        });
        el("td", "")
            .each(here.map(|session| chip(context, picture, *session, &days_short(picture, *session))))
    };
    let row = |host: usize| {
        el("tr", "")
            .class_if(picture.own == Some(host), "own")
            .with(th("row", picture.names.hosts[host].name.as_str()))
            .each(months.iter().map(|month| cell(host, *month)))
    };
    let table = el("table", "grid")
        .with(el("thead", "").with(el("tr", "").with(th("col", words.host)).each(heads)))
        .with(el("tbody", "").each(order.into_iter().map(row)));
    fragment().with(ui::region(words.looks[1]).with(table)).with(legend(context, picture))
}

/// What the codes and colours are.
pub(super) fn legend(context: Context<'_>, picture: &Picture) -> El {
    let classes = ["theme-a", "theme-b", "theme-c", "theme-d"];
    let one = |track: &super::super::names::Track| {
        el("li", "legend-item")
            .class(classes[track.theme % 4])
            .with(el("b", "").with(track.code.as_str()))
            .with(" ")
            .with(super::part::name(track))
    };
    let plenary = el("li", "legend-item plenary").with(context.words().plenaries);
    el("ul", "rotation-legend").each(picture.names.tracks.iter().map(one)).with(plenary)
}
