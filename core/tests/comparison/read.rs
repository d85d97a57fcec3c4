//! Reading the files of `core/tests/data/comparison`.

use std::path::PathBuf;

/// A file's rows, the header first.
pub(crate) fn csv(name: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path(name)).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(Into::into).collect()).collect()
}

pub(crate) fn json(name: &str) -> serde_json::Value {
    serde_json::from_str(&std::fs::read_to_string(path(name)).unwrap()).unwrap()
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/comparison").join(name)
}

/// The greatest difference of two lists, relative to 1 or to the greater number.
pub(crate) fn difference(ours: &[f64], theirs: &[f64]) -> f64 {
    if ours.len() != theirs.len() || ours.iter().any(|x| x.is_nan()) {
        return f64::INFINITY;
    }
    let far = |a: f64, b: f64| (a - b).abs() / 1.0_f64.max(a.abs()).max(b.abs());
    ours.iter().zip(theirs).map(|(a, b)| far(*a, *b)).fold(0.0, f64::max)
}
