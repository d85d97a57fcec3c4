//! What holds for every file: nothing breaks the import, steps give the same as one, an exported matrix comes back.
//!
//! `FUZZ_SECONDS=60 cargo test -p scambio-core --test import_properties corpus` goes on from the corpus with random changes.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../fuzz/targets.rs"]
mod targets;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use scambio_core::io::{
    Cell, CsvStyle, Dialect, Import, Importer, Limits, Matrix, Overrides, Reason, export_csv, import,
    read_csv,
};
use scambio_core::territory::Unit;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// What fuzzing found, and every case that is no large file.
fn seeds() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = files(&root.join("fuzz/corpus/import"));
    assert!(paths.len() >= 10);
    paths.extend(files(&root.join("../tests/data/import")));
    let small = |path: &PathBuf| std::fs::metadata(path).unwrap().len() < 12_000;
    paths.iter().filter(|path| small(path)).map(|path| std::fs::read(path).unwrap()).collect()
}

#[test]
fn the_corpus_is_replayed() {
    let seeds = seeds();
    for seed in &seeds {
        targets::import(seed);
    }
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut rng = TestRunner::deterministic().rng().clone();
    if seconds > 0 {
        rng = TestRunner::default().rng().clone();
    }
    let start = Instant::now();
    let mut rounds = 0;
    while rounds < 60 || start.elapsed() < Duration::from_secs(seconds) {
        rounds += 1;
        let changed = changed(&seeds, &mut |end| rng.random_range(0..end.max(1)));
        if std::panic::catch_unwind(|| targets::import(&changed)).is_err() {
            let path =
                Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fuzz/corpus/import/found-{rounds}.csv"));
            std::fs::write(&path, &changed).unwrap();
            panic!("a target breaks: {}", path.display());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Cells are those that the `csv` crate finds; lines count what stands before them.
    #[test]
    fn cells_are_divided_as_by_others(text in "([a;\"è\0]|\"\"|\r\n|\r|\n|a{7,9}|;\"|\";){0,40}", quoting: bool) {
        let dialect = Dialect { delimiter: b';', quoting, sep_line: false, reason: Reason::Asked };
        let table = read_csv(&text, dialect, Limits::default()).unwrap();
        let rows = (0..table.len()).map(|row| table.row(row).map(Cell::raw).collect::<Vec<_>>());
        let mut builder = csv::ReaderBuilder::new();
        builder.delimiter(b';').quoting(quoting).has_headers(false).flexible(true);
        let mut reader = builder.from_reader(text.as_bytes());
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        let expected: Vec<Vec<&str>> = records.iter().map(|record| record.iter().collect()).collect();
        prop_assert_eq!(rows.filter(|row| !row.is_empty()).collect::<Vec<_>>(), expected);
        for row in 0..table.len() {
            let before: String = table.row(row).next().map_or("", Cell::raw).chars().take(1).collect();
            let line = table.line(row).unwrap() as usize;
            let plain = text.replace("\r\n", "\n").replace('\r', "\n");
            let there = plain.split('\n').nth(line - 1).unwrap();
            prop_assert!(before == "\n" || before == "\r" || there.trim_start_matches('"').starts_with(before.trim_start_matches('"')));
        }
    }
}

/// A seed with a few random changes: bytes, pieces lost, repeated, or taken from another seed.
fn changed(seeds: &[Vec<u8>], below: &mut dyn FnMut(usize) -> usize) -> Vec<u8> {
    const TOKENS: &[&str] = &[
        ";",
        ",",
        "\t",
        "\"",
        "\r\n",
        "\n\n",
        "sep=|\n",
        "\u{FEFF}",
        "%",
        "1.234,5",
        "9e999",
        "(1)",
        "Totale",
        "ITALIA",
        "TN",
        "Trento",
        "<table>",
        "\u{202F}",
        "..",
        "2019",
        "Ã©",
        "AT11",
        "geo\\time,x",
    ];
    let mut bytes = seeds[below(seeds.len())].clone();
    for _ in 0..=below(5) {
        let (at, length) = (below(bytes.len()), below(60));
        let end = (at + length).min(bytes.len());
        let piece = match below(5) {
            0 => Vec::new(),
            1 => bytes[at..end].repeat(2),
            2 => TOKENS[below(TOKENS.len())].as_bytes().to_vec(),
            3 => vec![u8::try_from(below(256)).unwrap()],
            _ => {
                let other = &seeds[below(seeds.len())];
                let from = below(other.len());
                other[from..(from + length).min(other.len())].to_vec()
            }
        };
        bytes.splice(at..end, piece);
    }
    bytes
}

fn whole(bytes: &[u8]) -> Import {
    import(bytes.to_vec(), "", &Overrides::default())
}

/// What a matrix says, without where it was said. NaN is equal to itself here.
fn said(matrix: &Matrix) -> impl PartialEq + std::fmt::Debug + use<> {
    let units: Vec<_> =
        matrix.units().iter().map(|unit| (unit.code.clone(), unit.unit.map(Unit::nuts))).collect();
    let columns: Vec<_> =
        matrix.columns().iter().map(|column| (column.name.clone(), column.measure.clone())).collect();
    let values: Vec<_> = (0..units.len())
        .flat_map(|row| (0..columns.len()).map(move |column| (row, column)))
        .map(|(row, column)| matrix.value(row, column))
        .collect();
    (units, columns, values)
}

/// A figure or an absence as a cell of an Italian file.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (-1_000_000_000_i64..1_000_000_000, 0_u32..7).prop_map(|(digits, decimals)| {
            let value = digits as f64 / 10_f64.powi(decimals as i32);
            value.to_string().replace('.', ",")
        }),
        1 => Just(String::new()),
        1 => prop::sample::select(vec!["n.d.", "..", "-", "n.c.", "*"]).prop_map(str::to_owned),
        1 => any::<i32>().prop_map(|whole| whole.to_string()),
    ]
}

/// A file in any order of administrations, with headers of any letters.
fn file() -> impl Strategy<Value = String> {
    let units = Just(Unit::all().iter().collect::<Vec<_>>()).prop_shuffle();
    (units, 2_usize..21, 1_usize..7).prop_flat_map(|(units, rows, columns)| {
        let names = prop::collection::vec("[=+@-]?Quota[xqzèéìòù =+@'\";,.%()€-]{0,20}", columns);
        let cells = prop::collection::vec(prop::collection::vec(cell(), columns), rows);
        (Just(units), names, cells).prop_map(|(units, names, cells)| {
            let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
            let line = |first: &str, rest: &[String]| {
                let cells: Vec<_> =
                    std::iter::once(quoted(first)).chain(rest.iter().map(|cell| quoted(cell))).collect();
                cells.join(";") + "\r\n"
            };
            let rows = cells
                .iter()
                .zip(units)
                .map(|(cells, unit)| line(unit.short_name(scambio_core::text::Lang::It), cells));
            line("Regione", &names) + &rows.collect::<String>()
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        targets::import(&bytes);
    }

    #[test]
    fn any_text_is_answered(text in "[a-z0-9;,\"\t\n.%TNITC()<>àé -]{0,300}") {
        targets::import(text.as_bytes());
    }

    #[test]
    fn an_exported_matrix_comes_back(file in file()) {
        let matrix = whole(file.as_bytes()).matrix;
        prop_assert!(matrix.units().len() >= 2 && !matrix.columns().is_empty(), "{}", file);
        for style in [CsvStyle::Rfc4180, CsvStyle::Italian] {
            let text = export_csv(&matrix, style);
            let again = whole(text.as_bytes()).matrix;
            prop_assert_eq!(said(&again), said(&matrix), "{}", text);
        }
    }
}

#[test]
fn steps_give_the_same_as_one() {
    for seed in seeds() {
        let mut importer = Importer::new(seed.clone(), "", Overrides::default());
        let mut last = 0.0;
        while !importer.step(512) {
            let progress = importer.progress();
            assert!((0.0..=1.0).contains(&progress) && progress >= last - 0.51, "{progress} after {last}");
            last = progress;
        }
        let (stepped, once) = (importer.finish(), whole(&seed));
        assert_eq!(said(&stepped.matrix), said(&once.matrix));
        assert_eq!(stepped.report, once.report);
    }
}

/// Figures that are handed over are those of the matrix, and absences come in its order.
#[test]
fn figures_that_are_handed_over_are_the_same() {
    let mut wide = 0;
    let tall = "Ente;A;B\r\n".to_owned() + &"x;1,5;1.234\r\ny;n.d.;..\r\nz\r\n".repeat(400);
    for seed in seeds().into_iter().chain([tall.into_bytes()]) {
        for budget in [100, usize::MAX] {
            let mut importer = Importer::new(seed.clone(), "", Overrides::default());
            importer.hand_over();
            let (mut figures, mut gaps, mut done) = (Vec::new(), Vec::new(), false);
            while !done {
                done = importer.step(budget);
                let Some(found) = importer.found() else { continue };
                assert_eq!(found.figures.0, figures.len());
                figures.extend(found.figures.1);
                for (place, value) in found.later {
                    assert!(figures[place].is_nan());
                    match value {
                        Ok(figure) => figures[place] = figure,
                        Err(absence) => gaps.push(absence),
                    }
                }
            }
            let (given, kept) = (importer.finish(), whole(&seed));
            assert_eq!(given.report, kept.report);
            if given.report.detected.long {
                assert_eq!(said(&given.matrix), said(&kept.matrix));
                continue;
            }
            let (rows, columns) = (kept.matrix.units().len(), kept.matrix.columns().len());
            let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
            let expected: Vec<_> = cells.map(|(row, column)| kept.matrix.value(row, column)).collect();
            assert_eq!(gaps, expected.iter().filter_map(|value| value.err()).collect::<Vec<_>>());
            assert_eq!(figures.len(), expected.len());
            assert!(
                figures
                    .iter()
                    .zip(&expected)
                    .all(|(one, other)| one.is_nan() && other.is_err() || Ok(*one) == *other)
            );
            wide += usize::from(rows > 0);
        }
    }
    assert!(wide > 10, "{wide}");
}
