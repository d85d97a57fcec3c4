//! Who takes part in what, with how many: administrations × tracks. People are counted, never named.

use super::super::action::Action;
use super::super::edit::{Edit, count};
use super::super::picture::Picture;
use super::Context;
use super::part::{part, th};
use crate::i18n::fill;
use crate::ui::{self, El, Entry, el};

/// The table.
pub(super) fn view(context: Context<'_>, picture: &Picture) -> El {
    let words = context.words();
    let names = &picture.names;
    let cell = |host: usize, track: usize| {
        let now = count(picture.instance(), host, track);
        let enter = context.dispatch.reform(move |value: String| {
            Action::Edit(Edit::People(host, track, value.parse().unwrap_or(now)))
        });
        let label = fill(words.people_of, &[&names.hosts[host].name, &names.tracks[track].code]);
        el("td", "").with(ui::field("quiet", &label, Entry::Number(0, 99), &now.to_string(), enter))
    };
    let row = |host: usize| {
        el("tr", "")
            .class_if(picture.own == Some(host), "own")
            .with(th("row", names.hosts[host].name.as_str()))
            .each((0..names.tracks.len()).map(|track| cell(host, track)))
    };
    let heads = names.tracks.iter().map(|track| {
        th("col", track.code.as_str()).attr("title", track.name.clone()).attr_if("lang", track.lang)
    });
    let table = el("table", "people")
        .with(el("thead", "").with(el("tr", "").with(th("col", words.administration)).each(heads)))
        .with(el("tbody", "").each((0..names.hosts.len()).map(row)));
    part(context, words.people, words.people_note).with(ui::region(words.people).with(table))
}
