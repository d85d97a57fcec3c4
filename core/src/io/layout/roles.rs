//! What each column is for.

use super::axis::says_code;
use super::grid::{Class, Grid};
use crate::io::criteria::as_year;
use crate::io::date;
use crate::io::report::Role;
use crate::io::units::{Territory, recognise};
use crate::territory::fold;

/// No more rows are looked at, and of wide tables fewer.
const SAMPLE: usize = 2000;
const CELLS: usize = 400_000;
/// Nor more texts looked up as names of territories.
const LOOKED_UP: u32 = 120;

/// What stands in the rows of a column.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    figures: u32,
    missing: u32,
    texts: u32,
    years: u32,
    dates: u32,
    territories: u32,
    /// Whole numbers with a zero before them.
    padded: u32,
    /// Whole numbers of at most two digits: months, quarters.
    small: u32,
    /// Figures that are one more than the one before.
    running: u32,
}

fn tally(grid: Grid<'_>, rows: &[usize], column: usize) -> Tally {
    let mut tally = Tally::default();
    let mut before = None;
    for row in rows.iter().copied() {
        let text = grid.text(row, column);
        match grid.class(row, column) {
            Class::Empty => {}
            Class::Missing => tally.missing += 1,
            Class::Figure => {
                tally.figures += 1;
                tally.years += u32::from(as_year(text).is_some());
                let digits = text.bytes().all(|byte| byte.is_ascii_digit());
                tally.padded += u32::from(digits && text.len() > 1 && text.starts_with('0'));
                tally.small += u32::from(digits && text.len() < 3);
                let number = text.parse::<u32>().ok();
                tally.running += u32::from(number.is_some() && number == before);
                before = number.map(|number| number.wrapping_add(1));
            }
            Class::Text => {
                tally.texts += 1;
                if date(text).is_some() {
                    tally.dates += 1;
                } else if tally.texts <= LOOKED_UP {
                    tally.territories += u32::from(recognise(text) != Territory::None);
                }
            }
        }
    }
    tally
}

/// Words of headers, each list folded.
fn says(header: &str, list: &str) -> bool {
    let key = fold(header).key();
    !key.is_empty() && list.split_ascii_whitespace().any(|known| known == key)
}

/// Does a header name the time that rows are about?
pub(in crate::io) fn says_time(header: &str) -> bool {
    says(
        header,
        "anno anni annodiriferimento annoriferimento time timeperiod period periodo periododiriferimento year refyear selecttime tempo \
         jahr annee an leto data date mese mesenum trimestre month quarter",
    )
}

/// Does a header name figures, and not what they are about?
pub(in crate::io) fn says_value(header: &str) -> bool {
    says(
        header,
        "value values valore valori obsvalue osservazione osservazioni dato dati misurazione wert werte valeur valeurs vrednost \
         valoreindicatore importo val",
    )
}

pub(in crate::io) fn says_measure(header: &str) -> bool {
    says(
        header,
        "unita unit units unitadimisura unitamisura unitmeasure unitofmeasure measureunit um udm misura einheit unite enota",
    )
}

fn says_flag(header: &str) -> bool {
    says(
        header,
        "flag flags flagcode flagcodes obsflag obsstatus confstatus nota note notes footnote footnotes simboli segnalazioni osservazioni \
         annotazioni",
    )
}

fn says_number(header: &str) -> bool {
    says(header, "n nr num numero numeroriga riga row progressivo prog index id ordine nord rank posizione")
        || matches!(header, "" | "#" | "N°" | "n°" | "N." | "n.")
}

/// The rows of data by which the roles of columns may be told.
pub(in crate::io) fn sample(grid: Grid<'_>, first: usize) -> core::ops::Range<usize> {
    let most = SAMPLE.min(CELLS / grid.columns().max(1)).max(20);
    first..grid.rows().min(first + most)
}

/// Does a row tell roles? Notes and rows of units of measure say nothing about columns.
pub(in crate::io) fn tells(grid: Grid<'_>, row: usize) -> bool {
    (0..grid.columns()).any(|column| matches!(grid.class(row, column), Class::Figure | Class::Missing))
}

/// What a column is for, from its header and the rows of data. `axis` is the column of the administrations.
pub(in crate::io) fn role(
    grid: Grid<'_>,
    column: usize,
    header: &str,
    rows: &[usize],
    axis: Option<usize>,
) -> Role {
    if axis == Some(column) {
        return Role::Unit;
    }
    let tally = tally(grid, rows, column);
    let Tally { figures, missing, texts, .. } = tally;
    if says_flag(header) && (texts > 0 || figures == 0) {
        return Role::Flag;
    }
    if says_measure(header) && figures == 0 {
        return Role::Measure;
    }
    if figures + missing + texts == 0 {
        // A template that is not filled in yet.
        return if axis.is_some() && !header.is_empty() { Role::Value } else { Role::Empty };
    }
    let timely =
        tally.years + tally.dates + if says_time(header) { texts - tally.dates + tally.small } else { 0 };
    if timely > 0 && (figures + texts == timely) && (says_time(header) || header.is_empty()) {
        return Role::Time;
    }
    if figures * 5 >= (figures + texts) * 3 || (texts == 0 && missing > 0) {
        let running = tally.running + 1 >= figures && figures > 2 && says_number(header);
        // "TOTALE" may stand below codes.
        let few = texts * 8 <= figures;
        let code = tally.padded > 0 && tally.padded * 3 >= figures.min(20) && few;
        let coded = says_code(header) && few && !says_value(header);
        return if running || code || coded { Role::Code } else { Role::Value };
    }
    if axis.is_some() && tally.territories * 5 >= texts.min(LOOKED_UP) * 4 && tally.territories > 1 {
        return Role::Unit;
    }
    if tally.dates > 0 && tally.dates == texts { Role::Time } else { Role::Text }
}
