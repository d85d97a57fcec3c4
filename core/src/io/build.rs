//! Table and plan → matrix, row by row: once to learn marks and units of measure, once to read figures.

use super::criteria;
use super::interner::Interner;
use super::layout::Plan;
use super::layout::grid::{Class, Grid, beside};
use super::layout::header;
use super::matrix::{Criterion, Matrix};
use super::number::{Absence, Evidence, Marks, Verdict, scan, trim};
use super::overrides::{Overrides, chosen};
use super::report::{Confidence, ImportReport, Reason, Role, RowKind, Topic, Trouble};
use super::rows::{Fate, Judge, Sorter};
use super::table::{Table, Typed};

/// What is learnt about a column of values.
#[derive(Clone, Debug)]
struct Column {
    at: usize,
    evidence: Evidence,
    figures: u32,
    /// Units of measure in cells, and how often.
    measures: Vec<(Box<str>, u32)>,
    verdict: Verdict,
}

/// Reads a table in steps.
#[derive(Debug)]
pub(super) struct Builder {
    pub(super) plan: Plan,
    between: String,
    usual: char,
    columns: Vec<Column>,
    sorter: Sorter,
    fates: Vec<Fate>,
    /// The next row, and whether figures are being read already.
    row: usize,
    reading: bool,
    values: Vec<f64>,
    absences: Vec<(u32, Absence)>,
    flags: Vec<(u32, Box<str>)>,
    /// Long tables: what each value is about (unit, criterion).
    places: Vec<(u32, u32)>,
    criteria: Interner,
    /// Long tables: name, unit of measure, year and column of each criterion.
    named: Vec<(String, String, Option<u16>, usize)>,
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Builder {
    pub(super) fn new(plan: Plan, delimiter: Option<char>) -> Self {
        let wanted: Vec<usize> = match &plan.long {
            Some(long) => long.values.clone(),
            None => (0..plan.roles.len()).filter(|column| plan.roles[*column] == Role::Value).collect(),
        };
        let usual = if delimiter == Some(',') { '.' } else { ',' };
        let verdict = Evidence::default().decide(None, usual);
        let column =
            |at| Column { at, evidence: Evidence::default(), figures: 0, measures: Vec::new(), verdict };
        Self {
            row: plan.head.first,
            plan,
            between: delimiter.map_or_else(|| " ".to_owned(), |delimiter| delimiter.to_string()),
            usual,
            columns: wanted.into_iter().map(column).collect(),
            sorter: Sorter::default(),
            fates: Vec::new(),
            reading: false,
            values: Vec::new(),
            absences: Vec::new(),
            flags: Vec::new(),
            places: Vec::new(),
            criteria: Interner::default(),
            named: Vec::new(),
        }
    }

    /// Sets the title rows apart; of a turned table also what stands below it.
    pub(super) fn titles(&mut self, table: &Table, report: &mut ImportReport) {
        let grid = Grid::again(table, self.plan.shape);
        let straight = Grid::new(table, false);
        let (above, below) = grid.around();
        let mut all: Vec<_> = above.map(|row| (straight, row, RowKind::Title)).collect();
        all.extend((0..self.plan.head.titles).map(|row| (grid, row, RowKind::Title)));
        all.extend(below.map(|row| (straight, row, RowKind::Note)));
        for (grid, row, kind) in all {
            if grid.is_blank(row) {
                continue;
            }
            let line = grid.line(row, &self.between);
            if kind == RowKind::Title {
                report.titles.push(line.clone());
            }
            // A merged cell above the table is its caption; else it is a row like others.
            if !grid.is_banner(row) {
                self.sorter.set_apart(line, kind, grid.spot(Some(row), None), report);
            }
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
        let mut left = budget;
        while self.row < grid.rows() {
            if left == 0 {
                return false;
            }
            if self.reading {
                self.read(grid, overrides, report);
            } else {
                self.learn(grid, overrides, report);
            }
            self.row += 1;
            left = left.saturating_sub(self.columns.len() + 4);
        }
        if self.reading {
            return true;
        }
        self.decide(grid, overrides, report);
        self.reading = true;
        self.row = self.plan.head.first;
        false
    }

    /// The first time: what a row is, and what its figures say about their columns.
    fn learn(&mut self, grid: Grid<'_>, overrides: &Overrides, report: &mut ImportReport) {
        let judge = Judge { grid, plan: &self.plan, overrides, between: &self.between };
        let fate = self.sorter.sort(&judge, self.row, report);
        self.fates.push(fate);
        if !matches!(fate, Fate::Data(_)) {
            return;
        }
        for column in &mut self.columns {
            let Some(cell) = grid.cell(self.row, column.at) else { continue };
            let measure = match cell.typed() {
                Some(Typed::Number { percent, .. }) => {
                    if *percent {
                        "%"
                    } else {
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
            if column.measures.len() > 1 || (!column.measures.is_empty() && !common) {
                report.trouble(Trouble::MixedMeasures, spot);
            }
            report.detected.percent |= column.measures.iter().any(|(measure, _)| &**measure == "%");
        }
        let most = thousands.iter().map(|(_, count)| *count).max();
        report.detected.thousands =
            thousands.iter().find(|(_, count)| Some(*count) == most).map(|(mark, _)| *mark);
    }

    /// The second time: figures.
    fn read(&mut self, grid: Grid<'_>, overrides: &Overrides, report: &mut ImportReport) {
        let Some(Fate::Data(unit)) = self.fates.get(self.row - self.plan.head.first).copied() else { return };
        for at in 0..self.columns.len() {
            let (column, marks) = (self.columns[at].at, self.columns[at].verdict.marks);
            let place = narrow(self.values.len());
            let read = cell(grid, self.row, column, marks, overrides, report);
            match read {
                Ok((value, flags)) => {
                    self.values.push(value);
                    if !flags.is_empty() {
                        self.flags.push((place, flags.into()));
                    }
                }
                Err(absence) => {
                    self.values.push(f64::NAN);
                    if absence != Absence::Empty {
                        self.absences.push((place, absence));
                    }
                }
            }
            if self.plan.long.is_some() {
                let criterion = self.criterion(grid, column);
                self.places.push((unit, criterion));
            }
        }
        self.remarks(grid);
    }

    /// Long tables: the criterion of a value in the row at hand.
    fn criterion(&mut self, grid: Grid<'_>, column: usize) -> u32 {
        let Some(long) = &self.plan.long else { return 0 };
        let mut name = String::new();
        let mut add = |text: &str| {
            if !name.is_empty() && !text.is_empty() {
                name.push_str(" / ");
            }
            name.push_str(&super::layout::grid::one_line(text));
        };
        for category in &long.categories {
            add(grid.text(self.row, *category));
        }
        if long.values.len() > 1 || long.categories.is_empty() {
            add(&self.plan.headers[column]);
        }
        let measure = long.measure.map_or("", |measure| grid.text(self.row, measure));
        let before = self.criteria.len();
        // The same indicator in euro and in per cent is two criteria.
        let id = self.criteria.id(&format!("{name}\u{1F}{measure}"));
        if id >= before {
            let time = long.time.map_or("", |time| grid.text(self.row, time));
            let year = criteria::as_year(time).or_else(|| criteria::year(time));
            self.named.push((name, measure.to_owned(), year, column));
        }
        id
    }

    /// Long tables: a column of remarks is about the value beside it.
    fn remarks(&mut self, grid: Grid<'_>) {
        let flag = self.plan.long.as_ref().and_then(|long| long.flag);
        let text = flag.map_or("", |flag| grid.text(self.row, flag));
        if !text.is_empty() && !self.values.is_empty() {
            let place = narrow(self.values.len() - 1);
            if self.flags.last().is_none_or(|(at, _)| *at != place) {
                self.flags.push((place, text.into()));
            }
        }
    }

    /// The share of the work that is done.
    pub(super) fn progress(&self) -> f64 {
        let rows = self.fates.len().max(1) as f64;
        let done = (self.row - self.plan.head.first) as f64 / rows;
        if self.reading { 0.5 + 0.5 * done.min(1.0) } else { 0.0 }
    }

    /// The matrix, after the last step.
    pub(super) fn finish(
        mut self,
        table: &Table,
        overrides: &Overrides,
        report: &mut ImportReport,
    ) -> Matrix {
        let grid = Grid::again(table, self.plan.shape);
        if self.plan.long.is_some() {
            self.spread(report);
        }
        let mut columns = match self.plan.long {
            Some(_) => self.named_criteria(),
            None => self.criteria_of_headers(grid),
        };
        super::names::settle(&mut columns, grid, overrides, report);
        Matrix {
            units: self.sorter.units,
            columns,
            values: self.values,
            absences: self.absences,
            flags: self.flags,
        }
    }

    /// Long tables: values that stand one below the other → row by row.
    fn spread(&mut self, report: &mut ImportReport) {
        let width = self.named.len();
        let size = width * self.sorter.units.len();
        let limit = report.limits_of_cells;
        if size > limit {
            report.trouble(Trouble::Limit(super::Limit::Cells(limit)), super::Spot::default());
            self.sorter.units.clear();
            self.named.clear();
        }
        let size = self.named.len() * self.sorter.units.len();
        let values = core::mem::replace(&mut self.values, vec![f64::NAN; size]);
        let mut taken = vec![false; size];
        let absences = core::mem::take(&mut self.absences);
        let flags = core::mem::take(&mut self.flags);
        let mut moved = vec![u32::MAX; if size == 0 { 0 } else { values.len() }];
        for (at, (unit, criterion)) in self.places.iter().enumerate().take(moved.len()) {
            let to = *unit as usize * width + *criterion as usize;
            if taken[to] {
                let (entry, named) = (&self.sorter.units[*unit as usize], &self.named[*criterion as usize]);
                let about = format!("{}: {}", entry.label, named.0);
                report.trouble(Trouble::Duplicate(about), entry.spot.clone());
                continue;
            }
            taken[to] = true;
            self.values[to] = values[at];
            moved[at] = narrow(to);
        }
        let place = |at: u32| moved.get(at as usize).copied().filter(|to| *to != u32::MAX);
        self.absences.extend(absences.into_iter().filter_map(|(at, absence)| Some((place(at)?, absence))));
        self.flags.extend(flags.into_iter().filter_map(|(at, flag)| Some((place(at)?, flag))));
        self.absences.sort_unstable_by_key(|(at, _)| *at);
        self.flags.sort_by_key(|(at, _)| *at);
    }

    fn stated(&self, at: usize) -> Option<String> {
        let column = &self.columns[at];
        let common = column.measures.iter().find(|(_, count)| *count * 2 > column.figures);
        common.map(|(measure, _)| measure.to_string())
    }

    fn named_criteria(&mut self) -> Vec<Criterion> {
        let named = core::mem::take(&mut self.named);
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
    if let Some(scan) = scan(text).filter(|scan| beside(scan.measure))
        && let Some(value) = marks.value(scan.body)
    {
        return Ok((if scan.negative { -value } else { value }, scan.flags));
    }
    let text = trim(text);
    let known = Absence::of(text)
        .or_else(|| Absence::of(super::number::without_flags(text).0).filter(|_| !text.is_empty()));
    let asked = overrides.missing.iter().any(|mark| trim(mark) == text).then_some(Absence::NotAvailable);
    let absence = match (grid.class(row, column), asked.or(known)) {
        (Class::Missing, None) => Absence::Error,
        (_, Some(absence)) => absence,
        (_, None) => {
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
