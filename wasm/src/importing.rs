//! Tables in: bytes → matrix and report, in steps.

use scambio_core::format;
use scambio_core::io::{Absence, Container, Found, Import, Importer, Overrides, Trouble, unpack};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::overrides::OverridesShape;

#[path = "../../core/examples/shown/mod.rs"]
mod shown;

pub(crate) use shown::place;

/// What is known before a file is read: overrides, and the exchange that it is read for.
fn overrides(text: &str, exchange: &[u8]) -> Result<Overrides, String> {
    let shape: OverridesShape = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let known = match exchange {
        [] => Overrides::default(),
        json => Overrides::of(&format::read(json).into_exchange().ok_or("the exchange is not valid")?),
    };
    shape.with(known)
}

#[wasm_bindgen]
extern "C" {
    /// What keeps figures in JavaScript, so that the module need not.
    pub type Keeper;

    /// Figures from there on, of about so many; NaN where one follows later, or none.
    #[wasm_bindgen(method)]
    fn keep(this: &Keeper, about: usize, first: usize, figures: &[f64]);

    /// Figures that follow, and their places.
    #[wasm_bindgen(method)]
    fn put(this: &Keeper, places: &[u32], figures: &[f64]);
}

/// An import that is under way. JavaScript frees it when it has ended.
#[wasm_bindgen]
pub struct TableImport {
    name: String,
    bytes: Vec<u8>,
    overrides: Overrides,
    importer: Option<Importer>,
    import: Import,
    /// Why there is no figure, as [`absences`](Self::absences) says it.
    gaps: Vec<u8>,
}

#[wasm_bindgen]
impl TableImport {
    /// Begins; the file follows in pieces ([`push`](Self::push)) or as tables ([`tables`](Self::tables)).
    ///
    /// # Errors
    /// What is wrong with the overrides.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, asked: &str, exchange: &[u8], length: usize) -> Result<Self, String> {
        Ok(Self {
            name: name.to_owned(),
            bytes: Vec::with_capacity(length),
            overrides: overrides(asked, exchange)?,
            importer: None,
            import: Import::default(),
            gaps: Vec::new(),
        })
    }

    /// A piece of the file.
    pub fn push(&mut self, piece: &[u8]) {
        self.bytes.extend_from_slice(piece);
    }

    /// The tables that the other module has read, packed.
    ///
    /// # Errors
    /// They are none.
    pub fn tables(&mut self, packed: &str, container: &str) -> Result<(), String> {
        let tables = unpack(packed).ok_or("nothing that was packed")?;
        let container = Container::ALL.into_iter().find(|known| known.code() == container);
        let overrides = core::mem::take(&mut self.overrides);
        let container = container.ok_or("no kind of file")?;
        self.begin(Importer::from_tables(tables, container, &self.name, overrides));
        Ok(())
    }

    /// The other module could not read the file, for this reason.
    pub fn refuse(&mut self, code: &str, about: &str, limit: usize) {
        self.import = Import::refused(&self.name, Trouble::of_workbook(code, about, limit));
    }

    /// Begins to read what was pushed.
    pub fn start(&mut self) {
        let (bytes, overrides) = (core::mem::take(&mut self.bytes), core::mem::take(&mut self.overrides));
        self.begin(Importer::new(bytes, &self.name, overrides));
    }

    /// Works on about so many bytes or cells more, and gives the figures of a wide table away; is it done?
    pub fn step(&mut self, budget: usize, keeper: &Keeper) -> bool {
        let done = self.importer.as_mut().is_none_or(|importer| importer.step(budget));
        if let Some(found) = self.importer.as_mut().and_then(Importer::found) {
            self.give(found, keeper);
        }
        if done && let Some(importer) = self.importer.take() {
            self.import = importer.finish();
        }
        done
    }

    /// The share of the work that is done.
    pub fn progress(&self) -> f64 {
        self.importer.as_ref().map_or(1.0, Importer::progress)
    }

    /// What was imported, without values and absences, as JSON.
    pub fn text(&self) -> String {
        shown::without_values(&self.import).to_string()
    }

    /// The figures of a long table, row by row; NaN where there is none. They are given once, and last: the matrix is gone
    /// then.
    pub fn values(&mut self) -> Vec<f64> {
        core::mem::take(&mut self.import.matrix).into_figures()
    }

    /// Why there is no figure, cell by cell where there is none: places in the list of absences.
    pub fn absences(&mut self) -> Vec<u8> {
        if !self.import.report.detected.long {
            return core::mem::take(&mut self.gaps);
        }
        let matrix = &self.import.matrix;
        let cells = (0..matrix.units().len())
            .flat_map(|row| (0..matrix.columns().len()).map(move |column| (row, column)));
        cells.filter_map(|(row, column)| matrix.value(row, column).err().map(code)).collect()
    }
}

impl TableImport {
    fn begin(&mut self, mut importer: Importer) {
        importer.hand_over();
        self.importer = Some(importer);
    }

    fn give(&mut self, found: Found, keeper: &Keeper) {
        keeper.keep(found.about, found.figures.0, &found.figures.1);
        let (mut places, mut figures) = (Vec::new(), Vec::new());
        for (place, value) in found.later {
            match value {
                Ok(figure) => {
                    places.push(u32::try_from(place).unwrap_or(u32::MAX));
                    figures.push(figure);
                }
                Err(absence) => self.gaps.push(code(absence)),
            }
        }
        keeper.put(&places, &figures);
    }
}

/// The place of an absence in the list of them.
fn code(absence: Absence) -> u8 {
    let place = Absence::ALL.iter().position(|known| *known == absence);
    u8::try_from(place.unwrap_or_default()).unwrap_or_default()
}
