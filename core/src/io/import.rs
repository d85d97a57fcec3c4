//! Bytes → matrix and report, at once or in steps.

mod witness;

pub use witness::Witnessed;

use witness::beginning;

use super::build::Builder;
use super::cells::Found;
use super::csv::Reader;
use super::decode::Decoder;
use super::dialect::Dialect;
use super::layout::Plan;
use super::layout::axis::Kind;
use super::layout::grid::Grid;
use super::layout::planner::Planner;
use super::matrix::Matrix;
use super::overrides::Overrides;
use super::parts::Parts;
use super::report::{
    Confidence, Container, Heading, ImportReport, Limit, Limits, Reason, Role, SkippedColumn, Spot, Topic,
    Trouble,
};
use super::table::Table;

/// What was imported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// The name of the file.
    pub name: String,
    /// Administrations × criteria; empty if the file could not be read.
    pub matrix: Matrix,
    /// What was understood, why and where.
    pub report: ImportReport,
}

impl Import {
    /// What is answered about a file that cannot be read.
    pub fn refused(name: &str, trouble: Trouble) -> Self {
        let mut import = Self { name: name.to_owned(), ..Self::default() };
        import.report.trouble(trouble, Spot::default());
        import
    }
}

/// Imports a file.
///
/// ```
/// use scambio_core::io::{Overrides, import};
///
/// let file = "Regione;Popolazione;Disoccupazione (%)\nPiemonte;4.392.526;9,1\nMolise;310.449;n.d.\nTotale;4.702.975;\n";
/// let import = import(file.as_bytes().to_vec(), "file.csv", &Overrides::default());
/// let matrix = &import.matrix;
/// assert_eq!(matrix.units().iter().map(|unit| unit.code.as_str()).collect::<Vec<_>>(), ["ITC1", "ITF2"]);
/// assert_eq!(matrix.value(0, 0), Ok(4_392_526.0));
/// assert_eq!(matrix.value(1, 1), Err(scambio_core::io::Absence::NotAvailable));
/// assert_eq!(import.report.skipped_rows[0].label, "Totale");
/// ```
pub fn import(bytes: Vec<u8>, name: &str, overrides: &Overrides) -> Import {
    let mut importer = Importer::new(bytes, name, overrides.clone());
    while !importer.step(usize::MAX) {}
    importer.finish()
}

/// Where an import stands.
#[derive(Debug)]
enum Stage {
    #[cfg(feature = "workbook")]
    Workbook(Vec<u8>, Container, Box<super::workbook::Reader>),
    Decode(Box<Decoder>),
    Read(String, Box<Reader>),
    Unquote(String, Box<Reader>),
    Part(Box<Parts>),
    Plan(Box<Plans>),
    Build(Table, Box<Builder>),
    Done,
}

/// Tables that are looked at, one after the other.
#[derive(Debug)]
struct Plans {
    tables: Vec<Table>,
    done: Vec<Plan>,
    now: Planner,
}

impl Plans {
    fn of(tables: Vec<Table>) -> Stage {
        Stage::Plan(Box::new(Self { tables, done: Vec::new(), now: Planner::default() }))
    }

    fn progress(&self) -> f64 {
        (self.done.len() as f64 + self.now.progress()) / self.tables.len().max(1) as f64
    }
}

/// Imports a file in steps, so that a page stays responsive and the work can be given up: drop it.
#[derive(Debug)]
pub struct Importer {
    stage: Stage,
    overrides: Overrides,
    limits: Limits,
    import: Import,
    delimiter: Option<char>,
    asked_quoting: Option<bool>,
    /// The table that was read, once it is.
    table: Table,
    beginning: String,
    progress: f64,
    /// Are figures handed over? What was found in the last step then.
    gives: bool,
    found: Option<Found>,
}

impl Importer {
    /// Begins to import a file. Its kind is told by its content, not by its name.
    pub fn new(bytes: Vec<u8>, name: &str, overrides: Overrides) -> Self {
        let limits = overrides.limits.unwrap_or_default();
        let mut importer = Self {
            stage: Stage::Done,
            asked_quoting: overrides.quoting,
            overrides,
            limits,
            import: Import { name: name.to_owned(), ..Import::default() },
            delimiter: None,
            table: Table::default(),
            beginning: String::new(),
            progress: 0.0,
            gives: false,
            found: None,
        };
        importer.import.report.limits_of_cells = limits.cells;
        if bytes.len() > limits.bytes {
            importer.fail(Trouble::Limit(Limit::Bytes(limits.bytes)));
        } else if bytes.is_empty() {
            importer.fail(Trouble::Empty);
        } else if let Some(container) = Container::of_workbook(&bytes) {
            importer.workbook(bytes, container);
        } else if let Some(kind) = super::other::by_signature(&bytes) {
            importer.fail(Trouble::NotATable(kind));
        } else {
            let repair = importer.overrides.repair.unwrap_or(true);
            importer.stage =
                Stage::Decode(Box::new(Decoder::new(bytes, importer.overrides.encoding, repair)));
        }
        importer
    }

    /// Continues with tables that something else has read: workbooks, pages.
    pub fn from_tables(tables: Vec<Table>, container: Container, name: &str, overrides: Overrides) -> Self {
        let mut importer = Self::new(vec![b' '], name, overrides);
        importer.begin(tables, container);
        importer
    }

    fn fail(&mut self, trouble: Trouble) {
        self.import.report.trouble(trouble, Spot::default());
        self.stage = Stage::Done;
    }

    #[cfg(feature = "workbook")]
    fn workbook(&mut self, bytes: Vec<u8>, container: Container) {
        let reader = super::workbook::Reader::new(super::workbook::Limits::default());
        self.stage = Stage::Workbook(bytes, container, Box::new(reader));
    }

    #[cfg(not(feature = "workbook"))]
    fn workbook(&mut self, _: Vec<u8>, _: Container) {
        self.fail(Trouble::Workbook);
    }

    fn begin(&mut self, tables: Vec<Table>, container: Container) {
        let report = &mut self.import.report;
        report.detected.container = container;
        let why = (Reason::Signature, Confidence::Certain);
        report.decide(Topic::Container, container.code(), why, Spot::default());
        self.stage = Plans::of(tables);
    }

    /// Figures of a wide table are to be [taken](Self::found) while they are found, so that no two copies of them are held;
    /// the matrix will have none. To be said before the first step.
    pub fn hand_over(&mut self) {
        self.gives = true;
    }

    /// What was found since the last time. `None`: nothing is handed over, and figures stand in the matrix.
    pub fn found(&mut self) -> Option<Found> {
        match &mut self.stage {
            Stage::Build(_, builder) => builder.found(),
            _ => self.found.take(),
        }
    }

    /// Works on about so many bytes or cells more; is it done?
    pub fn step(&mut self, budget: usize) -> bool {
        match core::mem::replace(&mut self.stage, Stage::Done) {
            #[cfg(feature = "workbook")]
            Stage::Workbook(bytes, container, mut reader) => match reader.step(&bytes, budget) {
                Ok(true) => self.begin(reader.finish(), container),
                Ok(false) => self.stage = Stage::Workbook(bytes, container, reader),
                Err(error) => self.fail(error.trouble()),
            },
            Stage::Decode(mut decoder) => {
                if decoder.step(budget) {
                    self.decoded(*decoder);
                } else {
                    self.stage = Stage::Decode(decoder);
                }
            }
            Stage::Read(text, mut reader) => match reader.step(&text, budget) {
                Ok(true) => self.read(text, *reader),
                Ok(false) => self.stage = Stage::Read(text, reader),
                Err(limit) => self.fail(Trouble::Limit(limit)),
            },
            Stage::Unquote(mut text, mut reader) => {
                self.stage = if reader.unquote(&mut text, budget) {
                    Stage::Part(Box::new(Parts::new(reader.finish(text))))
                } else {
                    Stage::Unquote(text, reader)
                };
            }
            Stage::Part(mut parts) => {
                self.stage = if parts.step(budget) { Plans::of(parts.finish()) } else { Stage::Part(parts) };
            }
            Stage::Plan(mut plans) => {
                if plans.tables.iter().all(Table::is_empty) {
                    self.fail(Trouble::Empty);
                } else if let Some(table) = plans.tables.get(plans.done.len()) {
                    if let Some(plan) = plans.now.step(table, &self.overrides, budget) {
                        plans.done.push(plan);
                        plans.now = Planner::default();
                    }
                    self.stage = Stage::Plan(plans);
                } else {
                    self.choose(*plans);
                }
            }
            Stage::Build(table, mut builder) => {
                if builder.step(&table, &self.overrides, &mut self.import.report, budget) {
                    self.found = builder.found();
                    self.import.matrix = builder.finish();
                    self.table = table;
                } else {
                    self.stage = Stage::Build(table, builder);
                }
            }
            Stage::Done => {}
        }
        // A text that is divided once more has gone back.
        self.progress = self.progress.max(self.share());
        matches!(self.stage, Stage::Done)
    }

    fn decoded(&mut self, decoder: Decoder) {
        let decoded = decoder.finish();
        let report = &mut self.import.report;
        let sure = match decoded.reason {
            Reason::NotUtf8 | Reason::ZeroBytes => Confidence::Likely,
            Reason::MostlyUtf8 => Confidence::Unsure,
            _ => Confidence::Certain,
        };
        report.decide(Topic::Encoding, decoded.encoding.name(), (decoded.reason, sure), Spot::default());
        report.detected.encoding = Some(decoded.encoding);
        report.detected.bom = decoded.bom;
        if decoded.mojibake > 0 {
            report.detected.mojibake = true;
            let repaired = self.overrides.repair.unwrap_or(true);
            let choice = if repaired { "repaired" } else { "kept" };
            report.decide(Topic::Mojibake, choice, (Reason::Mojibake, Confidence::Likely), Spot::default());
        }
        if decoded.broken > 0 {
            report.trouble(Trouble::BrokenBytes(decoded.broken), Spot::default());
        }
        if let Some(tables) = pages(&decoded.text) {
            self.begin(tables, Container::Html);
        } else if let Some(kind) = super::other::by_text(&decoded.text) {
            self.fail(Trouble::NotATable(kind));
        } else {
            self.divide(decoded.text, self.asked_quoting);
        }
    }

    /// Begins to divide a text into cells.
    fn divide(&mut self, text: String, quoting: Option<bool>) {
        let asked =
            self.overrides.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok()).filter(u8::is_ascii);
        let dialect = Dialect::sniff(&text, asked, quoting);
        let delimiter = char::from(dialect.delimiter);
        let sure = match dialect.reason {
            Reason::EvenColumns => Confidence::Likely,
            Reason::OneColumn => Confidence::Unsure,
            _ => Confidence::Certain,
        };
        let guessed = matches!(dialect.reason, Reason::EvenColumns | Reason::OneColumn);
        if guessed && super::other::is_fixed_width(&text, delimiter) {
            return self.fail(Trouble::NotATable("fixed-width"));
        }
        let report = &mut self.import.report;
        report.decide(Topic::Delimiter, delimiter, (dialect.reason, sure), Spot::default());
        report.detected.delimiter = Some(delimiter);
        report.detected.sep_line = dialect.sep_line;
        self.delimiter = Some(delimiter);
        self.beginning = beginning(&text);
        let reader = Reader::new(&text, dialect, self.limits);
        self.stage = Stage::Read(text, Box::new(reader));
    }

    fn read(&mut self, text: String, reader: Reader) {
        if let (Some(line), None) = (reader.unclosed(), self.asked_quoting) {
            // A quote that never ends has swallowed the rest of the file: without quotes it has its lines.
            self.asked_quoting = Some(false);
            let spot = Spot { row: Some(line), ..Spot::default() };
            self.import.report.trouble(Trouble::OpenQuote, spot.clone());
            self.import.report.decide(Topic::Quoting, "none", (Reason::OpenQuote, Confidence::Unsure), spot);
            let of_delimiter = |decision: &super::Decision| decision.topic == Topic::Delimiter;
            self.import.report.decisions.retain(|decision| !of_delimiter(decision));
            self.divide(text, Some(false));
        } else {
            self.stage = Stage::Unquote(text, Box::new(reader));
        }
    }

    /// Chooses the table that promises most.
    fn choose(&mut self, plans: Plans) {
        let report = &mut self.import.report;
        let many = plans.tables.len() > 1;
        for (at, table) in plans.tables.iter().enumerate() {
            let name = if table.sheet().is_empty() { (at + 1).to_string() } else { table.sheet().to_owned() };
            report.sheets.push(name);
        }
        let mut plans: Vec<_> = plans.done.into_iter().zip(plans.tables).collect();
        let asked = self.overrides.sheet.filter(|sheet| *sheet < plans.len());
        let best = (0..plans.len()).rev().max_by_key(|at| {
            let (plan, table) = &plans[*at];
            (plan.promise(), !table.is_hidden())
        });
        let chosen = asked.or(best).unwrap_or_default();
        let (plan, table) = plans.swap_remove(chosen);
        if many || !table.sheet().is_empty() {
            let why = match asked {
                Some(_) => (Reason::Asked, Confidence::Certain),
                None => (Reason::Fullest, if many { Confidence::Likely } else { Confidence::Certain }),
            };
            let name = report.sheets[chosen].clone();
            report.decide(Topic::Sheet, name, why, Spot::default());
            table.sheet().clone_into(&mut report.detected.sheet);
        }
        self.tell(&plan, &table);
        if !plan.roles.contains(&Role::Value) {
            self.import.report.trouble(Trouble::NoFigures, Spot::default());
        }
        self.stage = Stage::Build(table, Box::new(Builder::new(plan, self.delimiter, self.gives)));
    }

    /// Tells what was recognised of the layout.
    fn tell(&mut self, plan: &Plan, table: &Table) {
        let overrides = &self.overrides;
        let report = &mut self.import.report;
        let grid = Grid::again(table, plan.shape);
        let whole = || Spot { sheet: table.sheet().to_owned(), ..Spot::default() };
        let asked = |is: bool, why: Reason, sure: Confidence| {
            if is { (Reason::Asked, Confidence::Certain) } else { (why, sure) }
        };
        let detected = &mut report.detected;
        detected.transposed = plan.shape.turned;
        detected.long = plan.long.is_some();
        detected.title_rows = if plan.shape.turned { grid.around().0.len() } else { plan.head.titles };
        detected.header_rows = plan.head.rows.len();
        let years = (0..plan.roles.len()).filter(|column| {
            plan.roles[*column] == Role::Value && super::criteria::as_year(&plan.headers[*column]).is_some()
        });
        detected.years_as_columns = years.count() > 1;
        let (titles, headers) = (detected.title_rows, detected.header_rows);
        let certain = if plan.hits.distinct > 2 { Confidence::Certain } else { Confidence::Likely };
        let turned = if plan.shape.turned { "transposed" } else { "rows" };
        let found = match plan.kind {
            Kind::Labels => (Reason::Labels, Confidence::Unsure),
            _ => (Reason::Administrations, certain),
        };
        let why = asked(overrides.transposed.is_some(), found.0, found.1);
        report.decide(Topic::Orientation, turned, why, whole());
        let layout = if plan.long.is_some() { "long" } else { "wide" };
        let reason = if plan.long.is_some() { Reason::Repeats } else { Reason::Cells };
        let why = asked(overrides.long.is_some(), reason, Confidence::Likely);
        report.decide(Topic::Layout, layout, why, whole());
        let why = asked(overrides.title_rows.is_some(), Reason::Cells, Confidence::Likely);
        report.decide(Topic::TitleRows, titles.to_string(), why, whole());
        let why = asked(overrides.header_rows.is_some(), Reason::Cells, Confidence::Likely);
        report.decide(Topic::HeaderRows, headers.to_string(), why, whole());
        let (reason, sure) = match plan.kind {
            Kind::Administrations => (Reason::Administrations, certain),
            Kind::Codes => (Reason::Codes, Confidence::Likely),
            Kind::Labels => (Reason::Labels, Confidence::Unsure),
        };
        for column in &plan.labels {
            let why = asked(overrides.unit_column.is_some(), reason, sure);
            let header = plan.headers.get(*column).cloned().unwrap_or_default();
            report.decide(Topic::UnitColumn, header, why, grid.spot(None, Some(*column)));
        }
        for (column, role) in plan.roles.iter().enumerate() {
            let spot = grid.spot(None, Some(column));
            let chosen = super::overrides::chosen(&overrides.roles, column).is_some();
            report.decide(
                Topic::Role,
                role.code(),
                asked(chosen, Reason::Cells, Confidence::Likely),
                spot.clone(),
            );
            let label = plan.headers[column].clone();
            report.headings.push(Heading {
                label: label.clone(),
                role: *role,
                is_label: plan.labels.contains(&column),
                spot: spot.clone(),
            });
            let used = match &plan.long {
                Some(long) => long.categories.contains(&column) || long.values.contains(&column),
                None => *role == Role::Value,
            };
            let blank = *role == Role::Empty && label.is_empty();
            if !used && !plan.labels.contains(&column) && !blank {
                report.skipped_columns.push(SkippedColumn { label, role: *role, spot });
            }
        }
        for row in table.hidden_rows() {
            let spot = Spot { row: table.line(*row as usize), ..whole() };
            report.trouble(Trouble::HiddenRow, spot);
        }
        for column in table.hidden_columns() {
            let spot = Spot { column: Some(column + 1), ..whole() };
            report.trouble(Trouble::HiddenColumn, spot);
        }
    }

    /// The share of the work that is done, from 0 to 1; about. It never goes back.
    pub fn progress(&self) -> f64 {
        self.progress
    }

    fn share(&self) -> f64 {
        match &self.stage {
            #[cfg(feature = "workbook")]
            Stage::Workbook(_, _, reader) => reader.progress() * 0.45,
            Stage::Decode(decoder) => decoder.progress() * 0.2,
            Stage::Read(text, reader) => 0.2 + 0.25 * reader.at() as f64 / text.len().max(1) as f64,
            Stage::Unquote(..) | Stage::Part(_) => 0.45,
            Stage::Plan(plans) => 0.45 + 0.05 * plans.progress(),
            Stage::Build(table, builder) => 0.5 + 0.5 * builder.progress(table),
            Stage::Done => 1.0,
        }
    }

    /// What was imported, after the last step.
    pub fn finish(self) -> Import {
        self.import
    }
}

/// The tables of a page, if the text is one.
fn pages(text: &str) -> Option<Vec<Table>> {
    let begins = text.trim_ascii_start().starts_with('<');
    (begins && super::html::is_page(text)).then(|| super::html::tables(text))
}
