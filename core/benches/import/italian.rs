//! A file as Italian offices send them: 20 MB of semicolons, quotes, decimal commas, thousands points and missing marks.

use scambio_core::rng::Rng;
use scambio_core::territory::Unit;
use scambio_core::text::Lang;

/// How many columns of figures.
pub(crate) const FIGURES: u32 = 20;
/// What stands where there is no figure; the same for everyone who reads the file.
const MISSING: [&str; 5] = ["n.d.", "..", "-", ":", ""];

/// The file, of at least so many bytes.
pub(crate) fn file(bytes: usize) -> String {
    let mut rng = Rng::new(2019);
    let mut text = String::with_capacity(bytes + 4096);
    text.push_str("\u{FEFF}Codice;Ente;Regione");
    for column in 1..=FIGURES {
        text.push_str(&format!(";Indicatore {column}"));
    }
    text.push_str("\r\n");
    let mut number = 0_u32;
    while text.len() < bytes {
        number += 1;
        let unit = &Unit::all()[rng.below(21) as usize];
        text.push_str(&format!(
            "E{number:06};\"Ente {number}; sede di \"\"{}\"\"\";{}",
            unit.seat().name(Lang::It),
            unit.short_name(Lang::It)
        ));
        for column in 0..FIGURES {
            text.push(';');
            if rng.below(20) == 0 {
                text.push_str(MISSING[rng.below(5) as usize]);
            } else {
                figure(&mut text, column, rng.below(100_000_000));
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// Every fourth column holds whole numbers with thousands points, one shares, the others amounts with two decimals.
fn figure(text: &mut String, column: u32, random: u64) {
    let (whole, decimals) = match column % 4 {
        0 => (random / 10, String::new()),
        1 => (random % 100, format!(",{}", random / 1000 % 10)),
        _ => (random / 1000, format!(",{:02}", random % 100)),
    };
    let digits = whole.to_string();
    if random.is_multiple_of(7) {
        text.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push('.');
        }
        text.push(digit);
    }
    text.push_str(&decimals);
}
