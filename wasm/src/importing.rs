//! Tables in: bytes → matrix and report, in steps.

use scambio_core::format;
use scambio_core::io::{Absence, Container, Import, Importer, Overrides, Trouble, unpack};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::overrides::OverridesShape;

#[path = "../../core/examples/shown/mod.rs"]
mod shown;

/// What is known before a file is read: overrides, and the exchange that it is read for.
fn overrides(text: &str, exchange: &[u8]) -> Result<Overrides, String> {
    let shape: OverridesShape = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let known = match exchange {
        [] => Overrides::default(),
        json => Overrides::of(&format::read(json).into_exchange().ok_or("the exchange is not valid")?),
    };
    shape.with(known)
}

/// An import that is under way. JavaScript frees it when it has ended.
#[wasm_bindgen]
pub struct TableImport {
    name: String,
    bytes: Vec<u8>,
    overrides: Overrides,
    importer: Option<Importer>,
    import: Import,
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
        self.importer = Some(Importer::from_tables(tables, container, &self.name, overrides));
        Ok(())
    }

    /// The other module could not read the file, for this reason.
    pub fn refuse(&mut self, code: &str, about: &str, limit: usize) {
        self.import = Import::refused(&self.name, Trouble::of_workbook(code, about, limit));
    }

    /// Begins to read what was pushed.
    pub fn start(&mut self) {
        let (bytes, overrides) = (core::mem::take(&mut self.bytes), core::mem::take(&mut self.overrides));
        self.importer = Some(Importer::new(bytes, &self.name, overrides));
    }

    /// Works on about so many bytes or cells more; is it done?
    pub fn step(&mut self, budget: usize) -> bool {
        let done = self.importer.as_mut().is_none_or(|importer| importer.step(budget));
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

    /// The figures row by row; NaN where there is none. They are given once, and last: the matrix is gone then.
    pub fn values(&mut self) -> Vec<f64> {
        core::mem::take(&mut self.import.matrix).into_figures()
    }

    /// Why there is no figure, cell by cell where there is none: places in the list of absences.
    pub fn absences(&self) -> Vec<u8> {
        let matrix = &self.import.matrix;
        let cells = (0..matrix.units().len())
            .flat_map(|row| (0..matrix.columns().len()).map(move |column| (row, column)));
        let place = |absence| Absence::ALL.iter().position(|known| *known == absence);
        let absent = cells.filter_map(|(row, column)| place(matrix.value(row, column).err()?));
        absent.map(|place| u8::try_from(place).unwrap_or_default()).collect()
    }
}
