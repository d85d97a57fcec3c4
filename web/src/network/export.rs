//! What is saved: ties, measures, the synthesis, the exchange; each with its sources and the day.

use std::fmt::Write;

use scambio_core::exchange::Exchange;
use scambio_core::format;
use scambio_core::format::network::{NetworkFormat, escaped, write as network};
use scambio_core::io::{CsvStyle, Table, pack, table_csv};
use scambio_core::text::Lang;

use super::action::{Effect, FileKind, What};
use super::drawing::{Drawing, HEIGHT, RADIUS, WIDTH};
use super::objectives;
use super::picture::Picture;
use super::report::{Cell, Section, end, measures, quoted, reached};
use super::state::State;
use super::words::{Words, words};

/// What the element is to save; nothing where there is nothing to be seen.
pub(super) fn file(state: &State, what: What, kind: FileKind, day: &str) -> Option<Effect> {
    let (words, exchange) = (words(state.lang), state.exchange.as_deref()?);
    let name = words.files[what as usize];
    let picture = state.picture.as_deref()?;
    let is_public = picture.kind.is_public() && matches!(what, What::Ties | What::Measures);
    let foot = Foot { source: source(exchange, is_public, state.lang), day, words };
    let save = |ending: &str, media_type, text| Some(Effect::Save([name, ending].concat(), media_type, text));
    let sections = || -> Option<Vec<Section>> {
        Some(match what {
            What::Ties => vec![ties(picture, words)],
            What::Measures => vec![measures(picture, words)],
            What::Synthesis => {
                reached(exchange, state.today, state.own.as_ref(), words, state.lang)?.sections
            }
            What::Exchange => return None,
        })
    };
    match kind {
        FileKind::Json if what == What::Exchange => {
            save(".json", "application/json", format::write(exchange))
        }
        FileKind::Json => save(".json", "application/json", foot.json(&sections()?)),
        FileKind::Csv => save(".csv", "text/csv", table_csv(&foot.sheet(&sections()?), CsvStyle::Italian)),
        FileKind::Workbook => {
            let mut tables: Vec<Table> = sections()?.iter().map(Section::table).collect();
            tables.push(foot.table());
            Some(Effect::SaveWorkbook([name, ".xlsx"].concat(), pack(&tables)))
        }
        FileKind::GraphMl => {
            let names: Vec<&str> = picture.units.iter().map(|unit| unit.full.as_str()).collect();
            let text = network(&picture.graph, &names, NetworkFormat::GraphMl);
            // A comment may have no two dashes in a row.
            let said = escaped(&foot.line()).replace("--", "- -");
            save(".graphml", "application/xml", text.replacen('\n', &format!("\n<!-- {said} -->\n"), 1))
        }
        FileKind::Svg => save(".svg", "image/svg+xml", drawn(state, picture, &foot)?),
        FileKind::Png => Some(Effect::SavePicture([name, ".png"].concat(), drawn(state, picture, &foot)?)),
    }
}

/// Where what is saved comes from.
fn source(exchange: &Exchange, is_public: bool, lang: Lang) -> String {
    if is_public {
        return objectives::SOURCE.to_owned();
    }
    let title = exchange.title().words(lang).1;
    match exchange.source() {
        Some(source) => {
            let publisher = source.publisher().map_or("", |publisher| publisher.words(lang).1);
            let day = source.date().map_or(String::new(), |day| day.to_string());
            let parts = [title, source.title().words(lang).1, publisher, &day];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        }
        None => title.to_owned(),
    }
}

/// What stands under everything that is saved.
struct Foot<'a> {
    source: String,
    day: &'a str,
    words: &'static Words,
}

impl Foot<'_> {
    fn line(&self) -> String {
        format!("{}: {} · {}: {}", self.words.sources, self.source, self.words.day, self.day)
    }

    fn rows(&self, table: &mut Table) {
        for (label, text) in [(self.words.sources, self.source.as_str()), (self.words.day, self.day)] {
            table.push(label);
            table.push(text);
            end(table);
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::new(self.words.sources);
        self.rows(&mut table);
        table
    }

    /// One sheet: section after section, each behind its title, and the sources at the end.
    fn sheet(&self, sections: &[Section]) -> Table {
        let mut table = Table::new("");
        for section in sections {
            if sections.len() > 1 {
                table.push(section.title);
                end(&mut table);
            }
            section.write(&mut table);
            table.push("");
            end(&mut table);
        }
        self.rows(&mut table);
        table
    }

    fn json(&self, sections: &[Section]) -> String {
        let sections: Vec<String> = sections.iter().map(Section::json).collect();
        format!(
            "{{\n  \"source\": {},\n  \"day\": {},\n  \"sections\": [\n    {}\n  ]\n}}\n",
            quoted(&self.source),
            quoted(self.day),
            sections.join(",\n    ")
        )
    }
}

fn ties(picture: &Picture, words: &Words) -> Section {
    let row = |tie: &scambio_core::network::Tie| {
        let [from, to] = [tie.from, tie.to].map(|node| Cell::Text(picture.units[node].full.clone()));
        vec![from, to, Cell::Number(tie.weight, picture.kind.decimals())]
    };
    Section {
        title: words.kinds[picture.kind as usize],
        heads: words.tie_heads.map(str::to_owned).to_vec(),
        rows: picture.graph.ties().iter().map(row).collect(),
        own: None,
    }
}

/// The drawing, standing alone: with its title, what it shows, and where its ties come from.
fn drawn(state: &State, picture: &Picture, foot: &Foot<'_>) -> Option<String> {
    let drawing: &Drawing = state.drawing.as_deref()?;
    let words = foot.words;
    let kind = picture.kind as usize;
    let until = state.days.get(state.stop).filter(|_| picture.kind.is_dated());
    let until = until.map_or(String::new(), |day| format!(" (≤ {day})"));
    let (title, note) = (escaped(words.kinds[kind]) + &until, escaped(words.kind_notes[kind]));
    let mut body = String::new();
    for line in &drawing.lines {
        let _ = write!(
            body,
            "<path d=\"{}\" fill=\"none\" stroke=\"#94a8bd\" stroke-width=\"{:.1}\"/>",
            line.path, line.width
        );
        if let Some(head) = &line.head {
            let _ = write!(body, "<path d=\"{head}\" fill=\"#5c6f82\"/>");
        }
    }
    for (at, spot) in drawing.spots.iter().enumerate() {
        let is_own = picture.own == Some(at);
        let color = if is_own { "#004d99" } else { "#fff" };
        let (x, y) = (spot.x, spot.y);
        let shape = if picture.units[at].is_administration {
            format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{RADIUS}\"")
        } else {
            let (x, y, size) = (x - RADIUS + 1.0, y - RADIUS + 1.0, 2.0 * RADIUS - 2.0);
            format!("<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{size}\" height=\"{size}\"")
        };
        let _ = write!(body, "{shape} fill=\"{color}\" stroke=\"#004d99\" stroke-width=\"2.5\"/>");
        let (x, y, anchor) = spot.name;
        let bold = if is_own { " font-weight=\"700\"" } else { "" };
        let _ = write!(
            body,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\"{bold} stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\">{}</text>",
            escaped(&spot.text)
        );
    }
    let (height, foot_at) = (HEIGHT + 112.0, HEIGHT + 96.0);
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\" font-family=\"Titillium Web, Helvetica, Arial, sans-serif\" font-size=\"14\" fill=\"#17324d\"><title>{title}</title><desc>{note}</desc><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><text x=\"16\" y=\"30\" font-size=\"19\" font-weight=\"600\">{title}</text><text x=\"16\" y=\"54\" font-size=\"12\" fill=\"#5c6f82\">{note}</text><g transform=\"translate(0 68)\">{body}</g><text x=\"16\" y=\"{foot_at}\" font-size=\"11\" fill=\"#5c6f82\">{}</text></svg>\n",
        escaped(&foot.line())
    ))
}
