//! Where the administrations stand: in rows or columns, and in which.

use super::grid::{Class, Grid};
use crate::io::overrides::Overrides;
use crate::io::report::Role;
use crate::io::units::{Territory, is_nuts, recognise};
use crate::territory::{Unit, fold};

/// No more rows or columns are looked at.
pub(in crate::io) const SAMPLE: usize = 600;
/// Nor further from the beginning, across.
const ACROSS: usize = 60;
/// No more cells of a row are looked at for figures.
pub(in crate::io) const WIDE: usize = 512;

/// What the labels of rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) enum Kind {
    /// Administrations of Italy.
    Administrations,
    /// Codes of territorial units of several countries.
    Codes,
    /// Anything else.
    Labels,
}

/// What a column says about territories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::io) struct Hits {
    /// Different administrations.
    pub(in crate::io) distinct: u32,
    /// Different other labels of which a person said what they mean.
    pub(in crate::io) known: u32,
    /// Rows of these.
    known_rows: u32,
    /// Rows that name an administration or a part of Italy.
    pub(in crate::io) rows: u32,
    /// NUTS codes outside of Italy.
    pub(in crate::io) codes: u32,
    /// Different ones of these.
    pub(in crate::io) distinct_codes: u32,
    /// Cells that are not empty.
    pub(in crate::io) filled: u32,
    /// Do numbers alone mean administrations? Not in a column where names or codes with letters do.
    pub(in crate::io) bare: bool,
}

/// Looks for administrations in a column.
pub(in crate::io) fn hits(grid: Grid<'_>, column: usize, overrides: &Overrides) -> Hits {
    let mut hits = Hits::default();
    let (mut seen, mut seen_bare) = (0_u32, 0_u32);
    let mut codes_seen = crate::io::interner::Interner::default();
    let mut known = crate::io::interner::Interner::default();
    // Numbers count only under a header that speaks of codes.
    let mut codes = false;
    let mut bare_rows = 0;
    let mut before = ("", Territory::None);
    for row in 0..grid.rows().min(SAMPLE) {
        let text = grid.text(row, column);
        if text.is_empty() {
            continue;
        }
        hits.filled += 1;
        codes |= hits.rows == 0 && bare_rows == 0 && says_code(text);
        let found = if before.0 == text { before.1 } else { recognise(text) };
        before = (text, found);
        if !found.is_territory() && overrides.meaning(&[text]).is_some() {
            known.id(text);
            hits.known_rows += 1;
        }
        hits.rows += u32::from(found.is_territory());
        if let Territory::Unit { unit, bare } = found
            && let Some(at) = Unit::all().iter().position(|known| known == unit)
        {
            *(if bare { &mut seen_bare } else { &mut seen }) |= 1 << at;
            bare_rows += u32::from(bare);
        }
        if is_nuts(text) && !text.starts_with("IT") {
            hits.codes += 1;
            codes_seen.id(text);
        }
    }
    hits.bare = codes && seen == 0 && seen_bare != 0;
    if hits.bare {
        seen = seen_bare;
        hits.rows += bare_rows;
    }
    hits.distinct = seen.count_ones();
    hits.known = known.len();
    hits.distinct_codes = codes_seen.len();
    hits
}

/// Does a header speak of codes?
pub(in crate::io) fn says_code(header: &str) -> bool {
    let words = fold(header).words;
    let known = [
        "codice", "codici", "cod", "code", "codes", "codreg", "istat", "nuts", "nuts2", "itter107", "geo",
        "iso", "id", "cap", "cf",
    ];
    words.iter().any(|word| known.contains(&word.as_str()))
}

/// How many columns are looked at.
pub(in crate::io) fn looked_at(grid: Grid<'_>) -> usize {
    grid.columns().min(ACROSS)
}

/// Do administrations stand in columns rather than in rows? By the hits of columns, and of rows.
pub(in crate::io) fn is_turned(down: &[Hits], across: &[Hits]) -> bool {
    let best = |hits: &[Hits]| hits.iter().map(|hits| (hits.distinct + hits.known, hits.rows)).max();
    let (down, over) = (best(down).unwrap_or_default(), best(across).unwrap_or_default());
    over.0 >= 2 && over.0 > down.0
}

/// The column of the administrations, and what it holds; `all` are the hits of the columns that were looked at.
pub(in crate::io) fn find(
    grid: Grid<'_>,
    all: &[Hits],
    overrides: &Overrides,
) -> (Kind, Option<usize>, Hits) {
    let mut roles = overrides.roles.iter().rev();
    let asked = overrides
        .unit_column
        .or_else(|| roles.find(|(_, role)| *role == Role::Unit).map(|(column, _)| *column));
    if let Some(column) = asked.filter(|column| *column < grid.columns()) {
        let hits = all.get(column).copied().unwrap_or_else(|| hits(grid, column, overrides));
        let kind = match () {
            () if hits.codes * 2 > hits.filled => Kind::Codes,
            () if hits.distinct > 0 => Kind::Administrations,
            () => Kind::Labels,
        };
        return (kind, Some(column), hits);
    }
    let rows = (0..grid.rows().min(SAMPLE)).filter(|row| !grid.is_blank(*row)).count();
    let mut named: Option<(usize, Hits)> = None;
    let mut coded: Option<(usize, Hits)> = None;
    for (column, hits) in all.iter().copied().enumerate() {
        let better = |best: &Option<(usize, Hits)>, value: fn(&Hits) -> (u32, u32)| {
            best.as_ref().is_none_or(|(_, best)| value(&hits) > value(best))
        };
        // A name that appears once in a while is a remark; few rows may still be a table.
        let own = hits.rows + hits.known_rows;
        let dense = own as usize * 4 >= rows && own * 3 >= hits.filled;
        // What a person said of labels does not choose among columns that name administrations.
        let names = |hits: &Hits| (hits.distinct, if hits.distinct > 0 { hits.rows } else { hits.known });
        if names(&hits) > (0, 0) && dense && better(&named, names) {
            named = Some((column, hits));
        }
        if hits.codes >= 3
            && hits.filled as usize * 2 >= rows
            && (hits.codes + hits.rows) * 10 >= hits.filled.saturating_sub(2) * 9
            && better(&coded, |hits| (hits.codes, 0))
        {
            coded = Some((column, hits));
        }
    }
    match (named, coded) {
        (named, Some((column, hits))) if named.is_none_or(|(_, named)| named.rows < hits.codes) => {
            (Kind::Codes, Some(column), hits)
        }
        (Some((column, hits)), _) if hits.distinct == 0 => (Kind::Labels, Some(column), hits),
        (Some((column, hits)), _) => (Kind::Administrations, Some(column), hits),
        _ => (Kind::Labels, None, Hits::default()),
    }
}

/// Does a row hold figures that are no years?
pub(in crate::io) fn has_figures(grid: Grid<'_>, row: usize) -> bool {
    let mut figures = 0;
    let mut texts = 0;
    for column in 0..grid.columns().min(WIDE) {
        match grid.class(row, column) {
            Class::Figure if crate::io::criteria::as_year(grid.text(row, column)).is_none() => figures += 1,
            Class::Missing => figures += 1,
            Class::Text if column > 0 && crate::io::date(grid.text(row, column)).is_none() => texts += 1,
            _ => {}
        }
    }
    figures > 0 && figures * 8 >= texts
}
