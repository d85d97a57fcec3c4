//! Lists of an exchange: tables in, things and report out; templates.

use std::collections::BTreeMap;

use scambio_core::exchange::{Exchange, Origin};
use scambio_core::format;
use scambio_core::io::list::{AnyList, Column, Likely, ListChoices, ListKind, ListReport, News, Sheets};
use scambio_core::io::{Cell, Spot, Trouble, table_csv, unpack};
use scambio_core::text::Lang;
use serde::Deserialize;
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::importing::place;
use crate::tables::{TemplateShape, style};

/// What a person decides, as JavaScript has it.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
struct ChoicesShape {
    kind: Option<String>,
    sheet: Option<usize>,
    columns: BTreeMap<usize, Option<String>>,
    labels: BTreeMap<String, String>,
    language: Option<String>,
    origin: Option<String>,
}

/// The value of a closed list that a word stands for.
fn known<T>(word: Option<String>, from: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    let one = |word: String| from(&word).ok_or(format!("\u{201C}{word}\u{201D} is not known"));
    word.map(one).transpose()
}

impl ChoicesShape {
    fn choices(self) -> Result<ListChoices, String> {
        let column = |(at, word)| Ok::<_, String>((at, known(word, Column::from_word)?));
        Ok(ListChoices {
            sheet: self.sheet,
            columns: self.columns.into_iter().map(column).collect::<Result<_, _>>()?,
            labels: self.labels.into_iter().map(|(label, id)| (label.into(), id.into())).collect(),
            lang: known(self.language, Lang::from_tag)?,
            origin: known(self.origin, Origin::from_word)?,
        })
    }
}

/// The tables of a file: its bytes, or what the other module has read, packed, or why it could not.
///
/// # Errors
/// It is nothing that was packed.
fn sheets(bytes: &[u8], packed: &str, problem: &str) -> Result<Sheets, String> {
    match packed {
        _ if !problem.is_empty() => Ok(Sheets::refused(Trouble::of_workbook(problem, "", 0))),
        "" => Ok(Sheets::read(bytes.to_vec(), "")),
        packed => Ok(Sheets::of(unpack(packed).ok_or("nothing that was packed")?)),
    }
}

fn exchange(json: &[u8]) -> Result<Exchange, String> {
    format::read(json).into_exchange().ok_or_else(|| "the exchange is not valid".to_owned())
}

/// Reads a list for an exchange: `[exchange with it, its answer]`; the exchange may not be valid, then `fits` says so. `null`: the
/// file is no list that is recognised.
///
/// # Errors
/// What is wrong with the call.
#[wasm_bindgen]
pub fn read_list(
    bytes: &[u8],
    packed: &str,
    problem: &str,
    for_exchange: &[u8],
    choices: &str,
    lang: &str,
) -> Result<String, String> {
    let exchange = exchange(for_exchange)?;
    let lang = Lang::from_tag(lang).ok_or("no such language")?;
    let mut shape: ChoicesShape = serde_json::from_str(choices).map_err(|error| error.to_string())?;
    let (kind, choices) = (known(shape.kind.take(), ListKind::from_word)?, shape.choices()?);
    let sheets = sheets(bytes, packed, problem)?;
    let kind = match kind {
        Some(kind) => kind,
        None => match ListKind::of(sheets.tables(), &exchange) {
            Some(kind) => kind,
            None => return Ok("null".to_owned()),
        },
    };
    let list = kind.read(&sheets, &exchange, &choices);
    Ok(answer(&list, &exchange, lang))
}

fn answer(list: &AnyList, exchange: &Exchange, lang: Lang) -> String {
    let mut draft = exchange.to_draft();
    let places = list.put_into(&mut draft);
    let misfits = list.join(exchange).err().unwrap_or_default();
    let news = list.news(exchange);
    let mut told = json!({
        "kind": list.kind().word(),
        "places": places,
        "at": list.spots().iter().map(place).collect::<Vec<_>>(),
        "effects": news.into_iter().map(effect).collect::<Vec<_>>(),
        "fits": misfits.is_empty(),
        "misfits": misfits.iter().map(|(one, spot)| json!({
            "code": one.code(),
            "message": one.message(lang),
            "at": place(spot.as_ref().unwrap_or(&Spot::default())),
        })).collect::<Vec<_>>(),
        "report": report(list.report(), lang),
    });
    // By name, whatever else a workspace asks of serde_json.
    told.sort_all_objects();
    format!("[{},{told}]", format::write_draft(&draft))
}

const fn effect(news: News) -> &'static str {
    match news {
        News::New => "new",
        News::Changed => "changed",
        News::Same => "same",
    }
}

fn report(report: &ListReport, lang: Lang) -> Value {
    let headings = report.headings.iter().map(
        |one| json!({ "label": one.label, "column": one.column.map(Column::word), "at": place(&one.spot) }),
    );
    let problems = report.troubles.iter().map(|(trouble, spot)| {
        json!({ "code": trouble.code(), "message": trouble.message(lang), "at": place(spot) })
    });
    let suggestions = report.suggestions.iter().map(|one| {
        let (name, means) = match &one.likely {
            Likely::Column(column) => ("column", column.word()),
            Likely::Id(id) => ("id", &**id),
        };
        json!({ "label": one.label, name: means, "why": format!("{:?}", one.likeness), "at": place(&one.spot) })
    });
    let skipped = report.skipped_rows.iter();
    let skipped =
        skipped.map(|row| json!({ "label": row.label, "kind": row.kind.code(), "at": place(&row.spot) }));
    json!({
        "sheet": report.sheet,
        "other_sheets": report.other_sheets,
        "headings": headings.collect::<Vec<_>>(),
        "problems": problems.collect::<Vec<_>>(),
        "problems_left_out": report.left_out,
        "suggestions": suggestions.collect::<Vec<_>>(),
        "skipped_rows": skipped.collect::<Vec<_>>(),
    })
}

/// A list of an exchange as a table to fill in. `None`: no valid exchange, or another argument is wrong.
#[wasm_bindgen]
pub fn list_template(for_exchange: &[u8], kind: &str, lang: &str, style_name: &str) -> Option<String> {
    let exchange = exchange(for_exchange).ok()?;
    let table = ListKind::from_word(kind)?.template(&exchange, Lang::from_tag(lang)?);
    let rows = (1..table.len()).map(|row| {
        let cells = table.row(row).map(Cell::raw);
        cells.map(|text| (!text.is_empty()).then_some(text)).collect()
    });
    let shape = TemplateShape {
        header: table.row(0).map(Cell::raw).collect(),
        rows: rows.collect(),
        csv: table_csv(&table, style(style_name)?),
    };
    Some(crate::json(&shape))
}

#[cfg(test)]
mod tests {
    use super::same::file;
    use super::*;

    fn parsed(answer: &str) -> Value {
        serde_json::from_str(answer).unwrap()
    }

    fn demonstration() -> String {
        file("web/demo/data/dimostrativo.json")
    }

    /// `npm test` makes the same calls.
    #[test]
    fn answers_are_the_same_bytes_everywhere() {
        let exchange = demonstration();
        let mut answers = Vec::new();
        for kind in ListKind::ALL {
            for lang in Lang::ALL {
                let (word, code) = (kind.word(), lang.code());
                let template = list_template(exchange.as_bytes(), word, code, "italian").unwrap();
                let text = parsed(&template)["csv"].as_str().unwrap().replace("Alfa", "Alfaa");
                let read = read_list(text.as_bytes(), "", "", exchange.as_bytes(), "{}", code).unwrap();
                answers.push((format!("{word} {code} template"), template));
                answers.push((format!("{word} {code}"), read));
            }
        }
        super::same::compare("lists", &answers);
    }

    #[test]
    fn wrong_choices_are_said() {
        let real = file("core/data/scambio-pa.json");
        let read = |choices: &str| read_list(b"a;b\n", "", "", real.as_bytes(), choices, "it");
        assert_eq!(read("{}").as_deref(), Ok("null"));
        for (choices, said) in [
            (r#"{"kind":"people"}"#, "people"),
            (r#"{"kind":"practices","columns":{"0":"x"}}"#, "x"),
            (r#"{"kind":"practices","origin":"old"}"#, "old"),
            (r#"{"names":{}}"#, "names"),
        ] {
            assert!(read(choices).unwrap_err().contains(said), "{choices}");
        }
        let refused =
            read_list(b"", "", "encrypted-workbook", real.as_bytes(), r#"{"kind":"practices"}"#, "it");
        assert_eq!(parsed(&refused.unwrap())[1]["report"]["problems"][0]["code"], "encrypted");
    }
}

#[cfg(test)]
#[path = "../same.rs"]
mod same;
