//! What an exchange has reached, for its closing event.

use scambio_core::exchange::Exchange;
use scambio_core::id::{AdministrationId, PracticeId, TransferId};
use scambio_core::network::Consolidation;
use scambio_core::network::exchange::days;
use scambio_core::study::{Count, OpenPoint, Synthesis, synthesis};
use scambio_core::text::Lang;
use scambio_core::time::Date;

use super::super::words::Words;
use super::{Cell, Section};
use crate::i18n::fill;
use crate::queries;

/// What was reached: tables, and the points that are open.
#[derive(Clone, Debug)]
pub(in super::super) struct Reached {
    pub(in super::super) synthesis: Synthesis,
    /// The network is compared with that of before this day.
    pub(in super::super) since: Date,
    pub(in super::super) sections: Vec<Section>,
}

/// The parts of the index, in the order of their names.
pub(in super::super) fn parts_of(of: &Consolidation) -> [Option<f64>; 6] {
    [Some(of.density), of.reciprocity, Some(of.reach), Some(of.robustness), Some(of.balance), of.persistence]
}

/// What an exchange has reached on a day; `None` where nothing of it has a day.
pub(in super::super) fn reached(
    exchange: &Exchange,
    today: Option<Date>,
    own: Option<&AdministrationId>,
    words: &Words,
    lang: Lang,
) -> Option<Reached> {
    let days = days(exchange);
    let today = today.or_else(|| days.last().copied())?;
    let past: Vec<Date> = days.into_iter().filter(|day| *day <= today).collect();
    let since = past.get(past.len() / 2).copied()?;
    let found = synthesis(exchange, since, today);
    let teller = Teller { exchange, words, lang };
    let mut sections = vec![teller.coverage(&found), teller.parts(&found, own), teller.results(&found)];
    sections.push(teller.network(&found));
    sections.push(teller.open(&found));
    Some(Reached { synthesis: found, since, sections })
}

struct Teller<'a> {
    exchange: &'a Exchange,
    words: &'a Words,
    lang: Lang,
}

fn owned(heads: &[&str]) -> Vec<String> {
    heads.iter().map(|head| (*head).to_owned()).collect()
}

fn to_come(count: Count) -> Cell {
    Cell::count(count.planned + count.under_way)
}

impl Teller<'_> {
    fn name(&self, id: &AdministrationId) -> String {
        let of = self.exchange.administration(id);
        of.map_or_else(|| id.to_string(), |one| queries::short_name(one, self.lang).0)
    }

    fn title(&self, id: &PracticeId) -> String {
        let of = self.exchange.practice(id);
        of.map_or_else(|| id.to_string(), |practice| practice.title().words(self.lang).1.to_owned())
    }

    fn theme(&self, id: &scambio_core::id::ThemeId) -> String {
        let name = self.exchange.subject(id).map_or("", |subject| subject.name().words(self.lang).1);
        [queries::theme_code(id.as_str()), name].join(" ")
    }

    fn section(&self, at: usize, heads: &[&str], rows: Vec<Vec<Cell>>) -> Section {
        Section { title: self.words.synthesis_titles[at], heads: owned(heads), rows, own: None }
    }

    fn coverage(&self, found: &Synthesis) -> Section {
        let row = |of: &scambio_core::study::Coverage| {
            let done = Cell::count(of.activities.done);
            let joined = Cell::count(of.administrations);
            let practices = Cell::count(of.practices);
            vec![Cell::Text(self.theme(&of.theme)), joined, done, to_come(of.activities), practices]
        };
        self.section(0, &self.words.coverage_heads, found.coverage.iter().map(row).collect())
    }

    fn parts(&self, found: &Synthesis, own: Option<&AdministrationId>) -> Section {
        let row = |of: &scambio_core::study::Part| {
            vec![
                Cell::Text(self.name(&of.administration)),
                Cell::count(of.hostings.done),
                to_come(of.hostings),
                Cell::count(of.practices),
                Cell::count(of.gives),
                Cell::count(of.receives),
            ]
        };
        let own = found.parts.iter().position(|part| Some(&part.administration) == own);
        let rows = found.parts.iter().map(row).collect();
        Section { own, ..self.section(1, &self.words.part_heads, rows) }
    }

    fn results(&self, found: &Synthesis) -> Section {
        let (existing, new) = found.practices;
        let counts = [existing, new].into_iter().chain(found.transfers);
        let of = |count: &Count| [count.done, count.under_way, count.planned];
        let counts = counts.chain(of(&found.project_works)).chain(of(&found.outputs));
        let row = |(name, count): (&&str, usize)| vec![Cell::Text((*name).to_owned()), Cell::count(count)];
        let rows = self.words.results.iter().zip(counts).map(row).collect();
        self.section(2, &self.words.result_heads, rows)
    }

    fn network(&self, found: &Synthesis) -> Section {
        let (then, now) = &found.network;
        let share = |value: Option<f64>| value.map_or(Cell::Nothing, |value| Cell::Number(value * 100.0, 0));
        let index = [then, now].map(|of| Some(of.index()));
        let parts = parts_of(then).into_iter().zip(parts_of(now));
        let parts = self.words.consolidation_parts.iter().zip(parts);
        let row = |(name, (then, now)): (&&str, (Option<f64>, Option<f64>))| {
            vec![Cell::Text((*name).to_owned()), share(then), share(now)]
        };
        let mut rows: Vec<Vec<Cell>> = parts.map(row).collect();
        rows.push(row((&self.words.consolidation, (index[0], index[1]))));
        self.section(3, &self.words.network_heads, rows)
    }

    fn open(&self, found: &Synthesis) -> Section {
        let rows = found.open.iter().map(|point| vec![Cell::Text(self.point(point))]).collect();
        self.section(4, &self.words.open_heads, rows)
    }

    fn transfer(&self, id: &TransferId) -> [String; 2] {
        let of = self.exchange.transfers().iter().find(|transfer| transfer.id() == id);
        of.map_or_else(Default::default, |of| [self.title(of.practice()), self.name(of.to())])
    }

    fn point(&self, point: &OpenPoint) -> String {
        let words = &self.words.open_points;
        match point {
            OpenPoint::HostsInRotation(count) => fill(words[0], &[&count.to_string()]),
            OpenPoint::Activities(count) => fill(words[1], &[&count.to_string()]),
            OpenPoint::ThemeWithoutPractice(id) => fill(words[2], &[&self.theme(id)]),
            OpenPoint::WithoutTransfer(id) => fill(words[3], &[&self.name(id)]),
            OpenPoint::Incomplete(id, hints) => {
                let hints: Vec<&str> = hints.iter().map(|hint| self.words.hints[*hint as usize]).collect();
                fill(words[4], &[&self.title(id), &hints.join(", ")])
            }
            OpenPoint::NotInUse(id) => {
                let [practice, to] = self.transfer(id);
                fill(words[5], &[&practice, &to])
            }
            OpenPoint::ProjectWorks(count) => fill(words[6], &[&count.to_string()]),
            OpenPoint::Outputs(count) => fill(words[7], &[&count.to_string()]),
        }
    }
}
