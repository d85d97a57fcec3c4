//! A table to fill in: the administrations of an exchange × criteria.

use super::table::Table;
use crate::exchange::Exchange;
use crate::text::Lang;

/// A table with a row for each administration of an exchange (its code and name) and an empty column for each criterion;
/// where none is asked for, for each theme or sub-theme that meets by itself. [`table_csv`](super::table_csv) writes it,
/// [`pack`](super::pack) takes it to the module that writes workbooks. Filled in or not, it is imported without a question
/// with [`Overrides::of`](super::Overrides::of) that exchange.
///
/// ```
/// use scambio_core::io::{CsvStyle, Overrides, import, table_csv, template};
/// use scambio_core::text::Lang;
///
/// let file = std::fs::read("data/scambio-pa.json")?; // in core/
/// let exchange = scambio_core::format::read(&file).into_exchange().ok_or("no exchange")?;
/// let text = table_csv(&template(&exchange, Lang::It, &["Spesa certificata (%)"]), CsvStyle::Italian);
/// assert!(text.starts_with("\u{FEFF}IPA;Amministrazione;\"Spesa certificata (%)\"\r\nr_toscan;\"Regione Toscana\";\r\n"));
/// let filled = text.replacen("Toscana\";", "Toscana\";73,5", 1);
/// let import = import(filled.into(), "modello.csv", &Overrides::of(&exchange));
/// assert_eq!((import.matrix.units().len(), import.matrix.value(0, 0)), (8, Ok(73.5)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn template(exchange: &Exchange, lang: Lang, criteria: &[&str]) -> Table {
    let mut names: Vec<String> = criteria.iter().map(|name| (*name).to_owned()).collect();
    if names.is_empty() {
        for track in exchange.tracks() {
            let name = track.name().words(lang).1;
            let twin = names.iter().any(|known| known == name);
            names.push(if twin { format!("{name} ({})", track.id().as_str()) } else { name.to_owned() });
        }
    }
    let mut table = Table::new("");
    table.push("IPA");
    table.push(match lang {
        Lang::It => "Amministrazione",
        Lang::En | Lang::Fr => "Administration",
        Lang::De => "Verwaltung",
        Lang::Sl => "Uprava",
    });
    names.iter().for_each(|name| table.push(name));
    table.end_row(1);
    for (line, administration) in (2..).zip(exchange.administrations()) {
        table.push(administration.id().as_str());
        table.push(administration.name().words(lang).1);
        names.iter().for_each(|_| table.push(""));
        table.end_row(line);
    }
    table
}
