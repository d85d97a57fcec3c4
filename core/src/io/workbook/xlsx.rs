//! XLSX and XLSM: Office Open XML (ISO/IEC 29500), both the transitional and the strict kind.

use std::collections::BTreeMap;

use super::build::Builder;
use super::error::{Measure, WorkbookError, within};
use super::grid::Budget;
use super::scan::Scan;
use super::shown::Shown;
use super::xlsx_sheet::{Shared, Sheet};
use super::xlsx_text::Sharing;
use super::zip::Archive;
use crate::io::Table;
use crate::io::markup::{Tag, Token, unescape};

/// Reads all sheets of cells, in order.
#[derive(Debug)]
pub(super) struct Xlsx {
    archive: Archive,
    /// The part at hand.
    part: Scan,
    stage: Stage,
    /// What the part at hand refers to, while that is read: its folder and what was found.
    folder: String,
    relations: BTreeMap<String, Relation>,
    /// The part that lists the sheets.
    main: Scan,
    /// Its path.
    path: String,
    sharing: Sharing,
    formats: Formats,
    shared: Shared,
    from_1904: bool,
    /// The sheet at hand: its name, its part, whether it is hidden.
    sheet: (String, String, bool),
    tables: Vec<Table>,
    /// The sizes of all parts that are large, of those that are done, and of the one at hand.
    sizes: [f64; 3],
}

#[derive(Debug)]
enum Stage {
    /// What the package refers to.
    Package,
    /// Is it a workbook at all?
    Main,
    /// What the workbook refers to.
    Relations,
    Strings,
    Styles,
    /// The list of sheets.
    Sheets,
    Sheet(Box<Sheet>),
    Table(Box<Builder>),
}

/// A part that another one refers to.
#[derive(Debug)]
struct Relation {
    /// The last word of its type: `worksheet`, `sharedStrings` …
    kind: String,
    target: String,
}

impl Xlsx {
    pub(super) fn new(archive: Archive, file: &[u8]) -> Result<Self, WorkbookError> {
        let part = relations_of(&archive, file, "", "")?;
        Ok(Self {
            archive,
            part,
            stage: Stage::Package,
            folder: String::new(),
            relations: BTreeMap::new(),
            main: Scan::default(),
            path: String::new(),
            sharing: Sharing::default(),
            formats: Formats::default(),
            shared: Shared::default(),
            from_1904: false,
            sheet: Default::default(),
            tables: Vec::new(),
            sizes: [0.0; 3],
        })
    }

    /// Reads more; is it done?
    pub(super) fn step(&mut self, file: &[u8], budget: &mut Budget) -> Result<bool, WorkbookError> {
        loop {
            if let Stage::Table(builder) = &mut self.stage {
                if !builder.step(budget)? {
                    return Ok(false);
                }
                if let Stage::Table(builder) = std::mem::replace(&mut self.stage, Stage::Sheets) {
                    self.tables.push(builder.finish());
                }
                self.part = std::mem::take(&mut self.main);
                self.end_of_part();
            }
            if !budget.is_left() || !self.part.expand(file, &mut self.archive, budget)? {
                return Ok(false);
            }
            let Some(token) = self.part.next(budget) else {
                if self.next_part(file)? {
                    return Ok(true);
                }
                continue;
            };
            match (&mut self.stage, token) {
                (Stage::Package | Stage::Relations, Token::Open(tag)) => {
                    relation(&tag, &self.folder, &mut self.relations);
                }
                (Stage::Main, Token::Open(tag)) if tag.name == "workbook" => {
                    self.main_is_found(file)?;
                }
                (Stage::Strings, token) => {
                    self.sharing.take(&token);
                    let found = self.sharing.strings.len() as u64;
                    within(Measure::Cells, found, budget.limits.cells.into())?;
                }
                (Stage::Styles, token) => self.formats.take(&token),
                (Stage::Sheets, Token::Open(tag)) if tag.name == "workbookPr" => {
                    self.from_1904 = tag.flag("date1904");
                }
                (Stage::Sheets, Token::Open(tag)) if tag.name == "sheet" => {
                    let relation = tag.attribute("id").and_then(|id| self.relations.get(id));
                    if let Some(relation) = relation.filter(|relation| relation.kind == "worksheet") {
                        within(Measure::Sheets, self.tables.len() as u64 + 1, budget.limits.sheets.into())?;
                        let hidden = matches!(tag.attribute("state"), Some("hidden" | "veryHidden"));
                        let mut name = String::new();
                        unescape(tag.attribute("name").unwrap_or_default(), &mut name);
                        self.sheet = (name, relation.target.clone(), hidden);
                        self.begin_sheet(file)?;
                    }
                }
                (Stage::Sheet(sheet), token) => sheet.take(&token, &self.shared, budget)?,
                _ => {}
            }
        }
    }

    /// What comes when a part is read; is everything?
    fn next_part(&mut self, file: &[u8]) -> Result<bool, WorkbookError> {
        match std::mem::replace(&mut self.stage, Stage::Sheets) {
            Stage::Package => {
                let main = std::mem::take(&mut self.relations);
                let main = main.into_values().find(|relation| relation.kind == "officeDocument");
                self.path = main.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
                if self.path.to_ascii_lowercase().ends_with(".bin") {
                    return Err(WorkbookError::Unsupported("xlsb"));
                }
                self.part = self.open(file, &self.path)?;
                self.stage = Stage::Main;
            }
            Stage::Main => return Err(WorkbookError::NotAWorkbook),
            Stage::Relations => {
                let large = ["sharedStrings", "styles", "worksheet"];
                let large =
                    self.relations.values().filter(|relation| large.contains(&relation.kind.as_str()));
                self.sizes[0] = large.map(|relation| self.archive.size(&relation.target) as f64).sum();
                self.begin_part(file, "sharedStrings")?;
                self.stage = Stage::Strings;
            }
            Stage::Strings => {
                self.shared.strings = std::mem::take(&mut self.sharing).strings;
                self.end_of_part();
                self.begin_part(file, "styles")?;
                self.stage = Stage::Styles;
            }
            Stage::Styles => {
                self.shared.formats = std::mem::take(&mut self.formats).formats;
                self.end_of_part();
                self.part = std::mem::take(&mut self.main);
            }
            Stage::Sheets => return Ok(true),
            Stage::Sheet(sheet) => {
                let (name, path, hidden) = &self.sheet;
                if !sheet.is_complete {
                    return Err(WorkbookError::damaged(path));
                }
                self.part = Scan::default();
                self.stage = Stage::Table(Box::new(Builder::new(sheet.grid, name, *hidden)));
            }
            Stage::Table(_) => {}
        }
        Ok(false)
    }

    fn open(&self, file: &[u8], path: &str) -> Result<Scan, WorkbookError> {
        Scan::open(&self.archive, file, path)?.ok_or_else(|| WorkbookError::damaged(path))
    }

    /// It is a workbook: looks for what it refers to.
    fn main_is_found(&mut self, file: &[u8]) -> Result<(), WorkbookError> {
        let (folder, name) = self.path.rsplit_once('/').unwrap_or(("", &self.path));
        let part = relations_of(&self.archive, file, folder, name)?;
        self.folder = folder.to_owned();
        self.main = std::mem::replace(&mut self.part, part);
        self.main.rewind();
        self.stage = Stage::Relations;
        Ok(())
    }

    /// Begins the part of that kind; an empty one if there is none.
    fn begin_part(&mut self, file: &[u8], kind: &str) -> Result<(), WorkbookError> {
        let relation = self.relations.values().find(|relation| relation.kind == kind);
        let path = relation.map(|relation| relation.target.as_str());
        self.sizes[2] = path.map_or(0.0, |path| self.archive.size(path) as f64);
        let part = path.map(|path| Scan::open(&self.archive, file, path)).transpose()?;
        self.part = part.flatten().unwrap_or_default();
        Ok(())
    }

    fn begin_sheet(&mut self, file: &[u8]) -> Result<(), WorkbookError> {
        let part = self.open(file, &self.sheet.1)?;
        self.sizes[2] = self.archive.size(&self.sheet.1) as f64;
        self.main = std::mem::replace(&mut self.part, part);
        self.stage = Stage::Sheet(Box::new(Sheet::new(self.from_1904)));
        Ok(())
    }

    fn end_of_part(&mut self) {
        self.sizes[1] += self.sizes[2];
        self.sizes[2] = 0.0;
    }

    /// How much is read, from 0 to 1; about.
    pub(super) fn progress(&self) -> f64 {
        let share = match &self.stage {
            Stage::Sheet(_) => 0.2 * self.part.expanded() + 0.5 * self.part.scanned(),
            Stage::Table(builder) => 0.7 + 0.3 * builder.share(),
            _ => 0.3 * self.part.expanded() + 0.7 * self.part.scanned(),
        };
        let [all, done, now] = self.sizes;
        if all > 0.0 { (done + share * now) / all } else { 0.0 }
    }

    pub(super) fn finish(self) -> Vec<Table> {
        self.tables
    }
}

/// What a part refers to, or the package itself if it has no name: an empty part if it is nothing.
fn relations_of(archive: &Archive, file: &[u8], folder: &str, name: &str) -> Result<Scan, WorkbookError> {
    let slash = if folder.is_empty() { "" } else { "/" };
    Ok(Scan::open(archive, file, &format!("{folder}{slash}_rels/{name}.rels"))?.unwrap_or_default())
}

fn relation(tag: &Tag<'_>, folder: &str, relations: &mut BTreeMap<String, Relation>) {
    if let (Some(id), Some(kind), Some(target)) =
        (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"))
    {
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        let mut plain = String::new();
        unescape(target, &mut plain);
        relations.insert(id.to_owned(), Relation { kind, target: resolved(folder, &plain) });
    }
}

/// A target as a path from the root of the archive.
fn resolved(folder: &str, target: &str) -> String {
    let from_root = target.starts_with('/');
    let mut steps: Vec<&str> = if from_root { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

/// What the format of each style makes of numbers, in the making.
#[derive(Debug, Default)]
struct Formats {
    codes: BTreeMap<u32, Shown>,
    formats: Vec<Shown>,
    is_cells: bool,
}

impl Formats {
    fn take(&mut self, token: &Token<'_>) {
        match token {
            Token::Open(tag) if tag.name == "numFmt" => {
                if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.attribute("formatCode")) {
                    let mut plain = String::new();
                    unescape(code, &mut plain);
                    self.codes.entry(id).or_insert(Shown::of_code(&plain));
                }
            }
            Token::Open(tag) if tag.name == "cellXfs" => self.is_cells = !tag.closed,
            Token::Close("cellXfs") => self.is_cells = false,
            Token::Open(tag) if tag.name == "xf" && self.is_cells => {
                let id = tag.number("numFmtId").unwrap_or_default();
                self.formats.push(self.codes.get(&id).copied().unwrap_or_else(|| Shown::builtin(id)));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets() {
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(resolved("xl/b", "../../../a.xml"), "a.xml");
        assert_eq!(resolved("", "xl/workbook.xml"), "xl/workbook.xml");
    }
}
