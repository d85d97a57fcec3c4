//! How much work is in a step: cells that are touched, counted in tests.

use std::cell::Cell;

thread_local! {
    static TOUCHED: Cell<usize> = const { Cell::new(0) };
}

/// A cell is touched.
pub(super) fn touch() {
    TOUCHED.with(|count| count.set(count.get() + 1));
}

/// Since the last call.
fn touched() -> usize {
    TOUCHED.with(|count| count.replace(0))
}

mod tests {
    use std::fmt::Write as _;

    use super::touched;
    use crate::io::{Importer, Overrides, Role};

    const BUDGET: usize = 2048;

    /// The most cells that a step touches, and how many steps there are; progress never goes back.
    fn most(file: &str, overrides: Overrides) -> (usize, usize) {
        let mut importer = Importer::new(file.into(), "", overrides);
        let (mut most, mut steps, mut before) = (0, 0, 0.0);
        touched();
        loop {
            let done = importer.step(BUDGET);
            most = most.max(touched());
            steps += 1;
            let progress = importer.progress();
            assert!((before..=1.0).contains(&progress), "{before} {progress}");
            before = progress;
            if done {
                assert_eq!(progress, 1.0);
                return (most, steps);
            }
        }
    }

    /// A table of so many rows and columns, with what stands in a cell.
    fn table(rows: usize, columns: usize, cell: impl Fn(usize, usize) -> String) -> String {
        let mut text = String::new();
        for row in 0..rows {
            for column in 0..columns {
                let _ = write!(text, "{}{}", if column == 0 { "" } else { ";" }, cell(row, column));
            }
            text.push('\n');
        }
        text
    }

    #[test]
    fn no_step_does_much() {
        let figure = |row: usize, column: usize| match (row, column) {
            (0, _) => format!("h{column}"),
            (_, 0) => format!("Ente {row}"),
            _ => format!("{row},{column}"),
        };
        let text = |row: usize, column: usize| format!("t{row}x{column}");
        let code = |row: usize, column: usize| match (row, column) {
            (0, _) => format!("h{column}"),
            (_, 0) => format!("DE{}", row % 900),
            (_, 1) => format!("anno {}", row / 900),
            _ => "1".to_owned(),
        };
        let key = |row: usize, column: usize| match (row, column) {
            (0, 0) => "unit,geo\\TIME".to_owned(),
            (0, _) => format!("20{column:02}"),
            (_, 0) => format!("PC{row},ITC1"),
            _ => "1.5".to_owned(),
        };
        let block = |row: usize, column: usize| match (row % 6, column) {
            (0, _) => String::new(),
            (1, _) => format!("h{column}"),
            (_, 0) => ["Lazio", "Molise", "Puglia", "Veneto"][row % 6 - 2].to_owned(),
            _ => "1".to_owned(),
        };
        for (name, file, overrides) in [
            ("tall", table(2500, 6, figure), Overrides::default()),
            ("wide", table(12, 1200, figure), Overrides::default()),
            ("square", table(100, 100, figure), Overrides::default()),
            ("turned", table(800, 30, figure), Overrides { transposed: Some(true), ..Overrides::default() }),
            ("texts", table(2500, 6, text), Overrides::default()),
            ("wide texts", table(12, 1200, text), Overrides::default()),
            ("many texts", table(300, 60, text), Overrides { unit_column: Some(0), ..Overrides::default() }),
            ("codes", table(4000, 3, code), Overrides::default()),
            ("long", table(4000, 3, code), Overrides { long: Some(true), ..Overrides::default() }),
            ("keys", table(2500, 6, key), Overrides::default()),
            ("blocks", table(1200, 12, block), Overrides::default()),
            (
                "roles",
                table(600, 30, text),
                Overrides { roles: vec![(3, Role::Value)], ..Overrides::default() },
            ),
        ] {
            let (most, steps) = most(&file, overrides);
            assert!(steps > 12, "{name}: {steps} steps");
            // To look a name up counts as sixteen cells.
            assert!(most < 24 * BUDGET, "{name}: {most} cells in a step");
        }
    }
}
