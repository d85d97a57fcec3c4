//! Rows → administrations, or what else they are.

use super::interner::Interner;
use super::layout::Plan;
use super::layout::axis::Kind;
use super::layout::grid::{Class, Grid};
use super::matrix::Entry;
use super::overrides::{Meaning, Overrides};
use super::report::{ImportReport, Likeness, Role, RowKind, SkippedRow, Spot, Suggestion, Trouble};
use super::units::{Names, Territory, is_nuts, is_total, recognise};
use crate::territory::Unit;

/// So many rows show how many units there may be.
const ROOM: usize = 1024;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Blank,
    /// The n-th unit's.
    Data(u32),
    Apart,
}

/// Sorts rows, one after the other.
#[derive(Debug, Default)]
pub(super) struct Sorter {
    pub(super) units: Vec<Entry>,
    codes: Interner,
    /// Labels that were met, so that long tables recognise each only once.
    known: Interner,
    meanings: Vec<(Meant, u32)>,
    apart: Interner,
    several: Vec<(String, Spot)>,
    names: Names,
}

/// What a label means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meant {
    Unit(&'static Unit),
    Code,
    Several,
    Aggregate,
    Total,
    Unknown,
}

/// What a row is judged by.
pub(super) struct Judge<'a> {
    pub(super) grid: Grid<'a>,
    pub(super) plan: &'a Plan,
    pub(super) overrides: &'a Overrides,
    /// What stands between the cells of a note.
    pub(super) between: &'a str,
    /// Codes that are the beginning of others (`AT` of `AT11`).
    pub(super) outer: &'a Interner,
}

impl Judge<'_> {
    /// The label of a row.
    fn label(&self, row: usize) -> String {
        let mut label = String::new();
        for column in &self.plan.labels {
            let text = self.grid.text(row, *column);
            if !label.is_empty() && !text.is_empty() {
                label.push_str(" / ");
            }
            label.push_str(text);
        }
        if label.is_empty() && self.plan.kind != Kind::Labels {
            // "TOTALE" may stand in the column of the codes.
            let text = self.grid.filled(row).find(|column| self.grid.class(row, *column) == Class::Text);
            label.push_str(text.map_or("", |column| self.grid.text(row, column)));
        }
        label
    }

    /// The name of a row's territory, rather than its code.
    fn name(&self, row: usize, label: &str) -> String {
        let units = self.plan.roles.iter().enumerate().filter(|(_, role)| **role == Role::Unit);
        let texts = units.map(|(column, _)| self.grid.text(row, column));
        let words = |text: &str| (text.bytes().filter(u8::is_ascii_lowercase).count(), text.len());
        texts.fold(label, |best, text| if words(text) > words(best) { text } else { best }).to_owned()
    }

    /// Are there figures or missing marks in the columns of values?
    fn has_values(&self, row: usize) -> bool {
        let value = |(column, role): (usize, &Role)| {
            *role == Role::Value && matches!(self.grid.class(row, column), Class::Figure | Class::Missing)
        };
        self.plan.roles.iter().enumerate().any(value)
    }

    fn is_header(&self, row: usize) -> bool {
        let head = self.plan.head.rows.last();
        head.is_some_and(|head| {
            (0..self.grid.columns())
                .all(|column| self.grid.text(row, column) == self.grid.text(*head, column))
                && self.grid.filled(row).count() > 1
        })
    }

    /// What a person said that a row means, by its label or by the name that the report shows.
    fn asked(&self, row: usize, label: &str) -> Option<Meant> {
        if self.overrides.units.is_empty() {
            return None;
        }
        self.overrides.meaning(&[label, &self.name(row, label)]).map(|meaning| match meaning {
            Meaning::Unit(unit) => Meant::Unit(unit),
            Meaning::Apart => Meant::Unknown,
            Meaning::Row => Meant::Code,
        })
    }

    fn meaning(&self, label: &str) -> Meant {
        if self.plan.kind == Kind::Labels {
            return if is_total(label) { Meant::Total } else { Meant::Code };
        }
        match (self.plan.kind, recognise(label)) {
            (_, Territory::Unit { bare: true, .. }) if !self.plan.hits.bare => Meant::Unknown,
            (_, Territory::Unit { unit, .. }) => Meant::Unit(unit),
            (Kind::Codes, Territory::Aggregate) if is_nuts(label) && !self.outer.knows(label) => Meant::Code,
            (Kind::Codes, Territory::None) if is_nuts(label) => {
                if self.outer.knows(label) {
                    Meant::Aggregate
                } else {
                    Meant::Code
                }
            }
            (_, Territory::Several) => Meant::Several,
            (_, Territory::Aggregate) => Meant::Aggregate,
            (_, Territory::Total) => Meant::Total,
            (_, Territory::None) => Meant::Unknown,
        }
    }
}

impl Sorter {
    /// Makes room for the units of the other rows, if these are like the first ones.
    fn make_room(&mut self, grid: Grid<'_>, seen: usize) {
        let likely = self.units.len().saturating_mul(grid.rows()) / seen.max(1);
        let more = (likely + likely / 64).min(grid.most(1)).saturating_sub(self.units.len());
        self.units.reserve_exact(more);
    }

    /// What a row is. Rows come in the order of the file.
    pub(super) fn sort(&mut self, judge: &Judge<'_>, row: usize, report: &mut ImportReport) -> Fate {
        let grid = judge.grid;
        if row == ROOM {
            self.make_room(grid, row - judge.plan.head.first);
        }
        if grid.is_blank(row) || Some(row) == judge.plan.head.measures || is_rule(grid, row) {
            return Fate::Blank;
        }
        let label = judge.label(row);
        let spot = || grid.spot(Some(row), judge.plan.labels.first().copied());
        let values = judge.has_values(row);
        let (meant, known) = self.meaning(judge, row, &label);
        let long = judge.plan.long.is_some();
        let kind = match meant {
            _ if judge.is_header(row) => RowKind::Header,
            Meant::Code
                if !values && (label.is_empty() || judge.plan.kind == Kind::Labels && is_note(grid, row)) =>
            {
                RowKind::Note
            }
            Meant::Unit(_) | Meant::Code => {
                let wanted = self.units.len();
                let id = known.map_or(wanted, |known| self.code(meant, known, &label));
                if id < wanted && !long {
                    report.trouble(Trouble::Duplicate(label.clone()), spot());
                    RowKind::Duplicate
                } else {
                    if id >= wanted {
                        self.add(meant, &label, spot());
                    }
                    return Fate::Data(u32::try_from(id).unwrap_or(u32::MAX));
                }
            }
            Meant::Several => {
                if !self.several.iter().any(|(known, _)| *known == label) {
                    self.several.push((label.clone(), spot()));
                }
                RowKind::Aggregate
            }
            Meant::Aggregate => RowKind::Aggregate,
            Meant::Total => RowKind::Total,
            Meant::Unknown if !values => RowKind::Note,
            Meant::Unknown => RowKind::Unknown,
        };
        let shown = match kind {
            RowKind::Note | RowKind::Header => grid.line(row, judge.between),
            _ => judge.name(row, &label),
        };
        self.set_apart(shown, kind, spot(), report);
        Fate::Apart
    }

    /// The number of a unit by what its label means; the next one if it is new.
    fn code(&mut self, meant: Meant, known: usize, label: &str) -> usize {
        let (_, code) = &mut self.meanings[known];
        if *code == u32::MAX {
            *code = self.codes.id(if let Meant::Unit(unit) = meant { unit.nuts() } else { label });
        }
        *code as usize
    }

    /// The meaning of a row's label, and its number, unless every row is one of its own.
    fn meaning(&mut self, judge: &Judge<'_>, row: usize, label: &str) -> (Meant, Option<usize>) {
        if judge.plan.kind == Kind::Labels && judge.plan.long.is_none() {
            return (judge.asked(row, label).unwrap_or_else(|| judge.meaning(label)), None);
        }
        let before = self.known.len();
        let id = self.known.id(label);
        if id < before {
            return (self.meanings[id as usize].0, Some(id as usize));
        }
        let asked = judge.asked(row, label);
        let mut meant = asked.unwrap_or_else(|| judge.meaning(label));
        if asked.is_none() && meant == Meant::Unknown && judge.plan.kind != Kind::Labels {
            // The code is unknown, but perhaps not the name beside it.
            let others = judge.plan.roles.iter().enumerate().filter(|(_, role)| **role == Role::Unit);
            let known = others.map(|(column, _)| judge.meaning(judge.grid.text(row, column)));
            meant = known.into_iter().find(|meant| *meant != Meant::Unknown).unwrap_or(meant);
        }
        self.meanings.push((meant, u32::MAX));
        (meant, Some(id as usize))
    }

    fn add(&mut self, meant: Meant, label: &str, spot: Spot) {
        let unit = match meant {
            Meant::Unit(unit) => Some(unit),
            _ => None,
        };
        let code = unit.map_or_else(|| super::layout::grid::one_line(label), |unit| unit.nuts().to_owned());
        self.units.push(Entry { code, unit, label: label.to_owned(), spot });
    }

    pub(super) fn set_apart(&mut self, label: String, kind: RowKind, spot: Spot, report: &mut ImportReport) {
        // Long tables name each territory many times.
        let before = self.apart.len();
        let once = !matches!(kind, RowKind::Duplicate | RowKind::Header);
        let new = self.apart.id(&format!("{}\u{1F}{label}", kind.code())) >= before;
        if once && !new {
            return;
        }
        if kind == RowKind::Unknown {
            report.trouble(Trouble::UnknownRow(label.clone()), spot.clone());
            if let Some((unit, likeness)) = Some(())
                .filter(|()| report.suggestions.len() < ImportReport::LIMIT)
                .and_then(|()| self.names.similar(&label))
            {
                report.suggestions.push(Suggestion {
                    label: label.clone(),
                    unit,
                    likeness,
                    spot: spot.clone(),
                });
            }
        }
        if report.skipped_rows.len() < ImportReport::LIMIT {
            report.skipped_rows.push(SkippedRow { label, kind, spot });
        } else {
            report.left_out += 1;
        }
    }

    /// Says which administrations have no row, once all rows are sorted.
    pub(super) fn finish(&mut self, plan: &Plan, overrides: &Overrides, report: &mut ImportReport) {
        let has = |unit: &Unit| self.units.iter().any(|entry| entry.unit == Some(unit));
        for (label, spot) in &self.several {
            let provinces = Unit::all().iter().filter(|unit| matches!(unit.nuts(), "ITH1" | "ITH2"));
            if provinces.into_iter().any(|unit| !has(unit)) {
                report.trouble(Trouble::SeveralAdministrations(label.clone()), spot.clone());
            }
        }
        match plan.kind {
            Kind::Labels => {
                let known = |entry: &Entry| overrides.meaning(&[&entry.label]).is_some();
                if self.units.is_empty() || !self.units.iter().all(known) {
                    report.trouble(Trouble::NoAdministrations, Spot::default());
                }
            }
            Kind::Administrations => {
                let expected = &overrides.expected;
                let wanted = |unit: &&Unit| expected.is_empty() || expected.contains(unit);
                let absent: Vec<_> = Unit::all().iter().filter(wanted).filter(|unit| !has(unit)).collect();
                if !absent.is_empty() {
                    report.trouble(Trouble::Absent(absent), Spot::default());
                }
            }
            Kind::Codes => {}
        }
        if plan.kind == Kind::Labels {
            let unknown = self.units.iter().filter(|entry| overrides.meaning(&[&entry.label]).is_none());
            for entry in unknown.take(ImportReport::LIMIT) {
                if let Some((unit, likeness)) = self.names.similar(&entry.label)
                    && likeness == Likeness::Contains
                {
                    let (label, spot) = (entry.label.clone(), entry.spot.clone());
                    report.suggestions.push(Suggestion { label, unit, likeness, spot });
                }
            }
        }
    }
}

/// Without figures, and with one text at the left edge.
fn is_note(grid: Grid<'_>, row: usize) -> bool {
    let mut filled = grid.filled(row);
    filled.next() == Some(0) && filled.next().is_none()
}

/// Is a row a line that is drawn: dashes and the like in every cell, several in one at least?
fn is_rule(grid: Grid<'_>, row: usize) -> bool {
    let drawn = |text: &str| text.bytes().all(|byte| matches!(byte, b'-' | b'=' | b'_' | b':' | b'+' | b'*'));
    grid.filled(row).all(|column| drawn(grid.text(row, column)))
        && grid.filled(row).any(|column| grid.text(row, column).len() > 2)
}
