//! The seed: the acceptance table of the model, row by row.

const SEED: &str = include_str!("../data/modello_seme.csv");
const COLUMNS: [&str; 9] =
    ["id", "kind", "it", "en", "seed_value", "type", "cardinality", "belongs_to", "note"];

/// A row of the seed.
#[derive(Clone)]
pub(crate) struct Row {
    cells: Vec<String>,
    others_of_its_type: Option<usize>,
}

/// All rows, in order.
pub(crate) fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(SEED.as_bytes());
    assert_eq!(reader.headers().unwrap(), COLUMNS.as_slice());
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    let types: Vec<String> = rows.iter().map(|row| row[5].clone()).collect();
    let others = |of: &String| types.iter().filter(|ty| *ty == of).count() - 1;
    rows.into_iter().map(|cells| Row { others_of_its_type: Some(others(&cells[5])), cells }).collect()
}

impl Row {
    pub(crate) fn id(&self) -> &str {
        &self.cells[0]
    }

    /// The Italian term: `Tematica 1: Fondi Strutturali Europei`.
    pub(crate) fn term(&self) -> &str {
        &self.cells[2]
    }

    /// The Italian term without what numbers it: `Fondi Strutturali Europei`.
    pub(crate) fn name(&self) -> &str {
        after_colon(self.term())
    }

    pub(crate) fn english(&self) -> &str {
        &self.cells[3]
    }

    pub(crate) fn english_name(&self) -> &str {
        after_colon(self.english())
    }

    /// What the seed says about the real exchange; may be blank.
    pub(crate) fn value(&self) -> &str {
        &self.cells[4]
    }

    pub(crate) fn cardinality(&self) -> &str {
        &self.cells[6]
    }

    pub(crate) fn note(&self) -> &str {
        &self.cells[8]
    }

    /// The first number of the value: 8 in `8 firmatarie`.
    pub(crate) fn number(&self) -> Option<usize> {
        numbers(self.value()).first().copied()
    }

    /// The numbers of the term: 2 and 1 in `Oggetto T2 punto 1`.
    pub(crate) fn numbers(&self) -> Vec<usize> {
        numbers(self.term())
    }

    /// The number of the term, counted from 0: 1 in `Fase 2: …`.
    pub(crate) fn index(&self) -> Option<usize> {
        self.numbers().first()?.checked_sub(1)
    }

    /// How many other rows are of the same type: the instances of an entity.
    pub(crate) fn others_of_its_type(&self) -> Option<usize> {
        self.others_of_its_type
    }

    /// The value `16/05/2019` as `2019-05-16`.
    pub(crate) fn date(&self) -> Option<String> {
        let mut parts = self.value().splitn(3, '/');
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        Some(format!("{year}-{month}-{day}"))
    }

    /// The same row with another value; where it has none, with nothing left of it but its identifier.
    pub(crate) fn blurred(&self) -> Self {
        let mut row = self.clone();
        if row.value().is_empty() {
            row.cells[1..].fill("?".into());
            row.others_of_its_type = None;
        } else {
            row.cells[4] = "?".into();
        }
        row
    }
}

/// What follows the first colon; all of it if there is none.
pub(crate) fn after_colon(text: &str) -> &str {
    text.split_once(": ").map_or(text, |(_, name)| name)
}

/// The whole numbers in a text.
fn numbers(text: &str) -> Vec<usize> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}
