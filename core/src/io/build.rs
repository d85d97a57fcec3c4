//! Table and plan → matrix, row by row: once to learn marks and units of measure, once to read figures.

use super::cells::{Cells, Found};
use super::interner::Interner;
use super::layout::Plan;
use super::layout::axis::Kind;
use super::layout::grid::{Grid, beside};
use super::layout::header;
use super::long_criteria::Criteria;
use super::matrix::{Criterion, Matrix};
use super::names::{Names, settle};
use super::number::{Absence, Evidence, Marks, Quick, Verdict, scan, trim};
use super::overrides::{Overrides, chosen};
use super::report::{Confidence, ImportReport, Reason, Role, RowKind, Topic, Trouble};
use super::rows::{Fate, Judge, Sorter};
use super::table::{Table, Typed};
use super::units::is_nuts;

/// To settle a criterion takes as long as so many cells.
const SETTLING: usize = 64;

/// What is learnt about a column of values.
#[derive(Clone, Debug)]
struct Column {
    at: usize,
    evidence: Evidence,
    figures: u32,
    /// Zeros without a unit of measure.
    zeros: u32,
    /// Units of measure in cells, and how often.
    measures: Vec<(Box<str>, u32)>,
    verdict: Verdict,
}

/// What is being done, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Phase {
    /// Titles and notes around the table are set apart.
    #[default]
    Around,
    /// Tables of codes: which codes contain others.
    Codes,
    /// What each row is, and what figures say about their columns.
    Learn,
    /// Room for the figures is made.
    Room,
    /// Figures are read.
    Read,
    /// Criteria are settled.
    Settle,
}

/// Reads a table in steps.
#[derive(Debug)]
pub(super) struct Builder {
    pub(super) plan: Plan,
    between: String,
    usual: char,
    columns: Vec<Column>,
    outer: Interner,
    sorter: Sorter,
    fates: Vec<Fate>,
    phase: Phase,
    /// The next row or criterion of the phase.
    at: usize,
    long: Criteria,
    criteria: Vec<Criterion>,
    settled: Names,
    cells: Cells,
    /// Are figures of a wide table handed over?
    gives: bool,
}

impl Builder {
    pub(super) fn new(plan: Plan, delimiter: Option<char>, gives: bool) -> Self {
        let wanted: Vec<usize> = match &plan.long {
            Some(long) => long.values.clone(),
            None => (0..plan.roles.len()).filter(|column| plan.roles[*column] == Role::Value).collect(),
        };
        let usual = if delimiter == Some(',') { '.' } else { ',' };
        let verdict = Evidence::default().decide(None, usual);
        let column = |at| Column {
            at,
            evidence: Evidence::default(),
            figures: 0,
            zeros: 0,
            measures: Vec::new(),
            verdict,
        };
        Self {
            plan,
            between: delimiter.map_or_else(|| " ".to_owned(), |delimiter| delimiter.to_string()),
            usual,
            columns: wanted.into_iter().map(column).collect(),
            outer: Interner::default(),
            sorter: Sorter::default(),
            fates: Vec::new(),
            phase: Phase::default(),
            at: 0,
            long: Criteria::default(),
            criteria: Vec::new(),
            settled: Names::default(),
            cells: Cells::default(),
            gives,
        }
    }

    /// Works on about so many cells more; is it done?
    pub(super) fn step(
        &mut self,
        table: &Table,
        overrides: &Overrides,
        report: &mut ImportReport,
        budget: usize,
    ) -> bool {
        let grid = Grid::again(table, self.plan.shape);
        let mut left = budget.max(1);
        while left > 0 {
            if self.at >= self.end(grid) {
                if self.phase == Phase::Settle {
                    return true;
                }
                self.next(grid, overrides, report);
                continue;
            }
            let spent = match self.phase {
                Phase::Around => self.set_apart(table, report),
                Phase::Codes => self.see_code(grid),
                Phase::Learn => self.learn(grid, overrides, report),
                Phase::Room => self.cells.make(left),
                Phase::Read => self.read(grid, overrides, report),
                Phase::Settle => {
                    let criterion = &mut self.criteria[self.at];
                    settle(criterion, self.at, &mut self.settled, grid, overrides, report);
                    SETTLING
                }
            };
            self.at += if self.phase == Phase::Room { spent } else { 1 };
            left = left.saturating_sub(spent.max(1));
        }
        false
    }

    /// Where the phase ends.
    fn end(&self, grid: Grid<'_>) -> usize {
        let (above, below) = grid.around();
        match self.phase {
            Phase::Around => above.len() + self.plan.head.titles + below.len(),
            Phase::Codes | Phase::Learn | Phase::Read => grid.rows() - self.plan.head.first.min(grid.rows()),
            Phase::Room => self.cells.len(),
            Phase::Settle => self.criteria.len(),
        }
    }

    /// Goes on to the next phase.
    fn next(&mut self, grid: Grid<'_>, overrides: &Overrides, report: &mut ImportReport) {
        self.at = 0;
        self.phase = match self.phase {
            Phase::Around if self.plan.kind == Kind::Codes => Phase::Codes,
            Phase::Around | Phase::Codes => {
                let width = self.columns.len();
                self.fates.reserve_exact(grid.rows() - self.plan.head.first.min(grid.rows()));
                let about = grid.most(width).min(report.limits_of_cells);
                self.cells = Cells::wide(width, about, self.gives && self.plan.long.is_none());
                Phase::Learn
            }
            Phase::Learn => {
                self.decide(grid, overrides, report);
                self.criteria = match self.plan.long {
                    Some(_) => self.named_criteria(),
                    None => self.criteria_of_headers(grid),
                };
                let limit = report.limits_of_cells;
                let cells = self.criteria.len() * self.sorter.units.len();
                if cells > limit {
                    report.trouble(Trouble::Limit(super::Limit::Cells(limit)), super::Spot::default());
                    self.sorter.units.clear();
                    self.criteria.clear();
                    self.fates.clear();
                    self.cells = Cells::default();
                }
                if self.plan.long.is_some() {
                    self.cells = Cells::long(self.sorter.units.len(), self.criteria.len());
                    Phase::Room
                } else {
                    Phase::Read
                }
            }
            Phase::Room => Phase::Read,
            Phase::Read | Phase::Settle => Phase::Settle,
        };
    }

    /// Sets a title or note apart: a row above the table, and of a turned table also one below it.
    fn set_apart(&mut self, table: &Table, report: &mut ImportReport) -> usize {
        let grid = Grid::again(table, self.plan.shape);
        let (above, below) = grid.around();
        let titles = self.plan.head.titles;
        let (grid, row, kind) = match self.at {
            at if at < above.len() => (grid.straight(), at, RowKind::Title),
            at if at < above.len() + titles => (grid, at - above.len(), RowKind::Title),
            at => (grid.straight(), at - above.len() - titles + below.start, RowKind::Note),
        };
        if !grid.is_blank(row) {
            let line = grid.line(row, &self.between);
            if kind == RowKind::Title && report.titles.len() < ImportReport::LIMIT {
                report.titles.push(line.clone());
            }
            // A merged cell above the table is its caption; else it is a row like others.
            if !grid.is_banner(row) {
                self.sorter.set_apart(line, kind, grid.spot(Some(row), None), report);
            }
        }
        grid.columns()
    }

    /// Which codes contain another one (`AT` contains `AT11`)?
    fn see_code(&mut self, grid: Grid<'_>) -> usize {
        let axis = self.plan.labels.first().copied().unwrap_or_default();
        let code = grid.text(self.plan.head.first + self.at, axis);
        if is_nuts(code) {
            (2..code.len()).for_each(|end| _ = self.outer.id(&code[..end]));
        }
        4
    }

    /// The first time: what a row is, and what its figures say about their columns.
    fn learn(&mut self, grid: Grid<'_>, overrides: &Overrides, report: &mut ImportReport) -> usize {
        let row = self.plan.head.first + self.at;
        let judge = Judge { grid, plan: &self.plan, overrides, between: &self.between, outer: &self.outer };
        let fate = self.sorter.sort(&judge, row, report);
        self.fates.push(fate);
        if !matches!(fate, Fate::Data(_)) {
            return grid.columns() + 4;
        }
        let cells = grid.cells(row);
        // What is learnt needs not be read again, but for figures that depend on the marks of their columns.
        let fits = self.cells.learnt() + self.columns.len() <= report.limits_of_cells;
        let learns = self.plan.long.is_none() && fits;
        for column in &mut self.columns {
            if let Some(long) = &self.plan.long {
                self.long.see(grid, row, column.at, long, &self.plan.headers);
            }
            let cell = cells.cell(column.at);
            let quick = cell.filter(|cell| cell.typed().is_none()).and_then(|cell| Quick::read(cell.text()));
            if learns {
                self.cells.learn(quick.and_then(Quick::sure));
            }
            if let Some(quick) = quick {
                quick.tell(&mut column.evidence);
                column.zeros += u32::from(quick.is_zero());
                column.figures += 1;
                continue;
            }
            let Some(cell) = cell else { continue };
            let measure = match cell.typed() {
                Some(Typed::Number { percent, .. }) => {
                    if *percent {
                        "%"
                    } else {
                        // A number of a workbook says by itself what it is.
                        column.zeros += 1;
                        ""
                    }
                }
                Some(_) => continue,
                None => match scan(cell.raw()).filter(|scan| beside(scan.measure)) {
                    Some(scan) if column.evidence.see(scan.body) => scan.measure,
                    _ => continue,
                },
            };
            column.figures += 1;
            if measure.is_empty() {
                continue;
            }
            let measure = if matches!(measure, "EUR" | "Euro" | "euro") { "€" } else { measure };
            if let Some((_, count)) = column.measures.iter_mut().find(|(known, _)| **known == *measure) {
                *count += 1;
            } else if column.measures.len() < 16 {
                column.measures.push((measure.into(), 1));
            }
        }
        self.columns.len() + 4
    }

    /// Between: the marks of each column.
    fn decide(&mut self, grid: Grid<'_>, overrides: &Overrides, report: &mut ImportReport) {
        self.sorter.finish(&self.plan, overrides, report);
        let mut votes = [0_u32; 2];
        for column in &self.columns {
            match column.evidence.decimal() {
                Some(',') => votes[0] += 1,
                Some(_) => votes[1] += 1,
                None => {}
            }
        }
        let others = match votes {
            [comma, point] if comma > point => Some(','),
            [comma, point] if point > comma => Some('.'),
            _ => None,
        };
        report.detected.decimal = overrides.decimal.or(others);
        let mut thousands: Vec<(char, u32)> = Vec::new();
        for column in &mut self.columns {
            let mut verdict = column.evidence.decide(overrides.decimal.or(others), self.usual);
            if let Some(decimal) = overrides.decimal.filter(|decimal| *decimal != verdict.marks.decimal) {
                verdict.marks = Marks { decimal, thousands: None };
            }
            if overrides.decimal.is_some() {
                (verdict.reason, verdict.confidence) = (Reason::Asked, Confidence::Certain);
            }
            if let Some(marks) = chosen(&overrides.marks, column.at) {
                verdict = Verdict {
                    marks: *marks,
                    reason: Reason::Asked,
                    confidence: Confidence::Certain,
                    mixed: false,
                };
            }
            column.verdict = verdict;
            let spot = grid.spot(None, Some(column.at));
            if verdict.mixed {
                report.trouble(Trouble::MixedMarks, spot.clone());
            }
            let why = (verdict.reason, verdict.confidence);
            if column.evidence != Evidence::default() {
                report.decide(Topic::Decimal, verdict.marks.decimal, why, spot.clone());
                if report.detected.decimal.is_none() {
                    report.detected.decimal = Some(verdict.marks.decimal);
                }
            }
            if let Some(mark) = verdict.marks.thousands {
                report.decide(Topic::Thousands, mark, why, spot.clone());
                match thousands.iter_mut().find(|(known, _)| *known == mark) {
                    Some((_, count)) => *count += 1,
                    None => thousands.push((mark, 1)),
                }
            }
            let common = column.measures.iter().any(|(_, count)| *count * 2 > column.figures);
            // Zero needs no percent sign, other figures do.
            let percents = column.measures.iter().find(|(measure, _)| &**measure == "%");
            let bare = percents.is_some_and(|(_, count)| count + column.zeros < column.figures);
            if column.measures.len() > 1 || (!column.measures.is_empty() && !common) || bare {
                report.trouble(Trouble::MixedMeasures, spot);
            }
            report.detected.percent |= column.measures.iter().any(|(measure, _)| &**measure == "%");
        }
        let most = thousands.iter().map(|(_, count)| *count).max();
        report.detected.thousands =
            thousands.iter().find(|(_, count)| Some(*count) == most).map(|(mark, _)| *mark);
    }

    /// The second time: figures.
    fn read(&mut self, grid: Grid<'_>, overrides: &Overrides, report: &mut ImportReport) -> usize {
        let row = self.plan.head.first + self.at;
        let Some(Fate::Data(unit)) = self.fates.get(self.at).copied() else { return 1 };
        let mut last = None;
        for at in 0..self.columns.len() {
            let (column, marks) = (self.columns[at].at, self.columns[at].verdict.marks);
            let criterion = if self.plan.long.is_some() { self.long.next() } else { at };
            if self.plan.long.is_none() && !self.cells.waits(unit as usize, at) {
                continue;
            }
            let value = cell(grid, row, column, marks, overrides, report);
            last = self.cells.put(unit as usize, criterion, value);
            if last.is_none() {
                let (entry, named) = (&self.sorter.units[unit as usize], &self.criteria[criterion].name);
                let about = format!("{}: {named}", entry.label);
                report.trouble(Trouble::Duplicate(about), entry.spot.clone());
            }
        }
        // Long tables: a column of remarks is about the value beside it.
        let flag = self.plan.long.as_ref().and_then(|long| long.flag);
        if let (Some(place), Some(flag)) = (last, flag) {
            self.cells.remark(place, grid.text(row, flag));
        }
        self.columns.len() + 4
    }

    /// The share of the work that is done.
    pub(super) fn progress(&self, table: &Table) -> f64 {
        let grid = Grid::again(table, self.plan.shape);
        let (start, share) = match self.phase {
            Phase::Around => (0.0, 0.01),
            Phase::Codes => (0.01, 0.04),
            Phase::Learn => (0.05, 0.5),
            Phase::Room => (0.55, 0.05),
            Phase::Read => (0.6, 0.35),
            Phase::Settle => (0.95, 0.05),
        };
        start + share * (self.at as f64 / self.end(grid).max(1) as f64).min(1.0)
    }

    /// What was found since the last time, if it is handed over.
    pub(super) fn found(&mut self) -> Option<Found> {
        self.cells.found()
    }

    /// The matrix, after the last step.
    pub(super) fn finish(self) -> Matrix {
        self.cells.matrix(self.sorter.units, self.criteria)
    }

    fn stated(&self, at: usize) -> Option<String> {
        let column = &self.columns[at];
        let common = column.measures.iter().find(|(_, count)| *count * 2 > column.figures);
        common.map(|(measure, _)| measure.to_string())
    }

    fn named_criteria(&mut self) -> Vec<Criterion> {
        let named = core::mem::take(&mut self.long.named);
        let criterion = |(name, measure, year, column): (String, String, Option<u16>, usize)| {
            let at = self.columns.iter().position(|known| known.at == column).unwrap_or_default();
            let stated = Some(measure).filter(|measure| !measure.is_empty()).or_else(|| self.stated(at));
            Criterion { measure: stated, ..self.bare(name, at, year) }
        };
        named.into_iter().map(criterion).collect()
    }

    fn bare(&self, name: String, at: usize, year: Option<u16>) -> Criterion {
        let column = &self.columns[at];
        Criterion {
            measure: None,
            likely_measure: None,
            direction: None,
            year,
            marks: column.verdict.marks,
            column: column.at,
            name,
        }
    }

    fn criteria_of_headers(&self, grid: Grid<'_>) -> Vec<Criterion> {
        let axis = self.plan.labels.first().copied();
        let criterion = |at: usize| {
            let column = self.columns[at].at;
            let row = self.plan.head.measures.map_or("", |row| trim(grid.text(row, column)));
            let stated =
                Some(row.trim_matches(['(', ')', '[', ']']).to_owned()).filter(|text| !text.is_empty());
            let name = self.plan.headers[column].clone();
            let year = header::years(grid, &self.plan.head, column, axis);
            Criterion { measure: stated.or_else(|| self.stated(at)), ..self.bare(name, at, year) }
        };
        (0..self.columns.len()).map(criterion).collect()
    }
}

/// A figure and its footnote marks.
fn cell<'t>(
    grid: Grid<'t>,
    row: usize,
    column: usize,
    marks: Marks,
    overrides: &Overrides,
    report: &mut ImportReport,
) -> Result<(f64, &'t str), Absence> {
    let Some(cell) = grid.cell(row, column) else {
        see_missing("", report);
        return Err(Absence::Empty);
    };
    match cell.typed() {
        Some(Typed::Number { value, percent: false }) => return Ok((*value, "")),
        // 0.774 is 77.4 %, not 77.39999999999999.
        Some(Typed::Number { value, .. }) => return Ok(((*value * 1e14).round() / 1e12, "")),
        _ => {}
    }
    let text = cell.raw();
    if let Some(quick) = Quick::of(text) {
        return Ok((quick.value(marks), ""));
    }
    if let Some(scan) = scan(text).filter(|scan| beside(scan.measure))
        && let Some(value) = marks.value(scan.body)
    {
        return Ok((if scan.negative { -value } else { value }, scan.flags));
    }
    let text = trim(text);
    let known = Absence::of(text).or_else(|| {
        let bare = super::number::without_flags(text).0;
        Absence::of(bare).or_else(|| Absence::of(bare.trim_matches(['€', '$', '£', '%', ' ', '\u{A0}'])))
    });
    let asked = overrides.missing.iter().any(|mark| trim(mark) == text).then_some(Absence::NotAvailable);
    let absence = match asked.or(known) {
        Some(absence) => absence,
        None if cell.typed() == Some(&Typed::Error) => Absence::Error,
        None => {
            report.trouble(Trouble::NotAFigure(text.to_owned()), grid.spot(Some(row), Some(column)));
            return Err(Absence::Unreadable);
        }
    };
    see_missing(text, report);
    Err(absence)
}

fn see_missing(text: &str, report: &mut ImportReport) {
    let missing = &mut report.detected.missing;
    if missing.len() < 32 && !missing.iter().any(|known| known == text) {
        missing.push(text.to_owned());
    }
}
