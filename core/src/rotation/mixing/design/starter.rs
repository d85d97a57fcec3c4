//! Starters: first rounds of points on wheels, which give the others when the wheels are turned.

/// Wheels of the same number of places; and points that stay.
struct Starter {
    tables: usize,
    size: usize,
    /// Places of a wheel, and rounds that come of each of the first ones.
    turns: usize,
    /// First rounds, table after table: point `wheel · turns + place`, then those that stay.
    first: &'static [&'static [usize]],
}

const fn starter(tables: usize, size: usize, turns: usize, first: &'static [&'static [usize]]) -> Starter {
    Starter { tables, size, turns, first }
}

/// Known ones, each with as many rounds as there can be. The first is Kirkman's problem of the schoolgirls. All were found
/// by a search over first rounds; the tests of [`Design`](super::Design) check them.
#[rustfmt::skip]
const STARTERS: &[Starter] = &[
    starter(5, 3, 7, &[
        &[13, 1, 2, 8, 10, 11, 12, 14, 5, 3, 9, 0, 6, 7, 4],
    ]),
    starter(7, 3, 5, &[
        &[6, 14, 15, 0, 3, 10, 13, 4, 8, 7, 2, 5, 12, 11, 19, 17, 1, 18, 9, 16, 20],
        &[11, 13, 9, 6, 0, 7, 5, 15, 18, 10, 2, 20, 1, 16, 12, 17, 3, 4, 19, 8, 14],
    ]),
    starter(6, 3, 4, &[
        &[4, 1, 0, 3, 17, 9, 8, 6, 7, 13, 11, 10, 5, 16, 14, 2, 15, 12],
        &[17, 15, 4, 1, 9, 16, 11, 12, 0, 10, 14, 6, 5, 8, 3, 13, 7, 2],
    ]),
    starter(8, 3, 11, &[
        &[11, 10, 9, 3, 0, 5, 18, 4, 22, 15, 23, 6, 7, 17, 13, 16, 19, 14, 2, 20, 21, 12, 1, 8],
    ]),
    starter(10, 3, 14, &[
        &[17, 28, 4, 5, 13, 0, 18, 9, 19, 27, 25, 7, 15, 10, 8, 16, 21, 24, 26, 11, 22, 12, 14, 2, 23, 1, 29, 3, 20, 6],
    ]),
    starter(6, 4, 7, &[
        &[13, 9, 3, 7, 15, 5, 6, 1, 10, 22, 17, 2, 14, 19, 18, 8, 21, 4, 11, 16, 12, 20, 23, 0],
    ]),
    starter(7, 4, 9, &[
        &[10, 6, 8, 0, 4, 24, 21, 20, 1, 23, 13, 5, 14, 7, 19, 26, 25, 2, 17, 16, 12, 27, 3, 18, 11, 22, 15, 9],
    ]),
    starter(9, 4, 11, &[
        &[9, 12, 0, 16, 35, 14, 29, 10, 19, 21, 8, 18, 7, 15, 24, 33, 25, 34, 13, 4, 27, 26, 3, 20, 5, 6, 2, 31, 17, 30, 22, 11, 28, 32, 23, 1],
    ]),
];

/// The rounds of the starter for tables of this size.
pub(super) fn develop(tables: usize, size: usize) -> Option<Vec<Vec<Vec<usize>>>> {
    let starter = STARTERS.iter().find(|starter| starter.tables == tables && starter.size == size)?;
    let turns = starter.turns;
    let moving = tables * size / turns * turns;
    let turned = |point: usize, by: usize| {
        if point < moving { point / turns * turns + (point % turns + by) % turns } else { point }
    };
    let round = |first: &'static [usize], by: usize| {
        let table = |table: &[usize]| table.iter().map(|point| turned(*point, by)).collect();
        first.chunks(size).map(table).collect()
    };
    Some(starter.first.iter().flat_map(|first| (0..turns).map(|by| round(first, by))).collect())
}
