//! Known designs: seatings of everybody in which no two sit together twice.

mod field;
mod starter;

/// Rounds in which nobody meets anybody twice, for a number of tables of one size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    rounds: Vec<Vec<Vec<usize>>>,
}

impl Design {
    /// The known design with the most rounds, cut to as many as are needed; `None` if none is known.
    ///
    /// - Tables of two: the round robin of tournaments, all rounds.
    /// - Starters: first rounds that are moved on as on wheels (1-rotational designs).
    /// - Otherwise lines: people are points (i, x) of as many groups as a table has seats, each of as many points as there
    ///   are tables, x from a ring; table t of round m has the points (i, t + m·aᵢ), whose differences aᵢ − aⱼ can be
    ///   divided by. That is one round per table, and affine planes are the case of square tables. Then those of a group
    ///   meet, by a design of their own. R. C. Bose, Sankhyā 3 (1938); H. F. MacNeish, Annals of Mathematics 23 (1922).
    ///
    /// ```
    /// use scambio_core::rotation::mixing::Design;
    /// assert_eq!(Design::new(5, 5, 99).unwrap().rounds().len(), 6);
    /// assert!(Design::new(6, 6, 3).is_none()); // the 36 officers
    /// ```
    pub fn new(tables: usize, size: usize, rounds: usize) -> Option<Self> {
        if tables == 0 || size < 2 || tables.saturating_mul(size) > 4_096 {
            return None;
        }
        let mut all = starter::develop(tables, size)
            .or_else(|| (size == 2).then(|| round_robin(tables)))
            .or_else(|| lines(tables, size))?;
        all.truncate(rounds);
        Some(Self { rounds: all })
    }

    /// The rounds, their tables, the points there.
    pub fn rounds(&self) -> &[Vec<Vec<usize>>] {
        &self.rounds
    }
}

/// One stays, the others go round.
fn round_robin(tables: usize) -> Vec<Vec<Vec<usize>>> {
    let wheel = 2 * tables - 1;
    let round = |turn: usize| {
        let pair = |k: usize| match k {
            0 => vec![wheel, turn],
            _ => vec![(turn + k) % wheel, (turn + wheel - k) % wheel],
        };
        (0..tables).map(pair).collect()
    };
    (0..wheel).map(round).collect()
}

/// One round per table, then what a smaller design gives to each group.
fn lines(tables: usize, size: usize) -> Option<Vec<Vec<Vec<usize>>>> {
    if tables == 1 {
        return Some(vec![vec![(0..size).collect()]]);
    }
    let ring = field::Ring::new(tables);
    if size > ring.units() {
        return None;
    }
    let point = |group: usize, x: usize| group * tables + x;
    let table = |round: usize, table: usize| {
        (0..size).map(|group| point(group, ring.add(table, ring.times(round, ring.unit(group))))).collect()
    };
    let mut rounds: Vec<Vec<Vec<usize>>> =
        (0..tables).map(|round| (0..tables).map(|at| table(round, at)).collect()).collect();
    let within = if tables.is_multiple_of(size) { within(tables, size) } else { Vec::new() };
    for inner in &within {
        let shifted =
            |group: usize| inner.iter().map(move |at| at.iter().map(|x| point(group, *x)).collect());
        rounds.push((0..size).flat_map(shifted).collect());
    }
    Some(rounds)
}

/// The design of the smaller tables of a group, or one round.
fn within(people: usize, size: usize) -> Vec<Vec<Vec<usize>>> {
    let rest = || vec![(0..people).collect::<Vec<_>>().chunks(size).map(<[usize]>::to_vec).collect()];
    Design::new(people / size, size, usize::MAX).map_or_else(rest, |design| design.rounds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_meets_twice() {
        let mut known = 0;
        for tables in 1..=24 {
            for size in 2..=12 {
                let Some(design) = Design::new(tables, size, usize::MAX) else { continue };
                known += 1;
                let points = tables * size;
                let mut met = vec![false; points * points];
                for round in design.rounds() {
                    let mut seated: Vec<usize> = round.iter().flatten().copied().collect();
                    seated.sort_unstable();
                    assert_eq!(seated, (0..points).collect::<Vec<_>>(), "{tables} × {size}");
                    assert!(round.len() == tables && round.iter().all(|table| table.len() == size));
                    for table in round {
                        for (at, p) in table.iter().enumerate() {
                            for q in &table[at + 1..] {
                                let pair = p.min(q) * points + p.max(q);
                                assert!(
                                    !core::mem::replace(&mut met[pair], true),
                                    "{tables} × {size}: {p}, {q}"
                                );
                            }
                        }
                    }
                }
            }
        }
        assert!(known > 100, "{known}");
    }

    #[test]
    fn as_many_rounds_as_are_known() {
        for (tables, size, rounds) in [
            (5, 5, 6),
            (4, 4, 5),
            (8, 8, 9),
            (9, 9, 10),
            (8, 4, 9),
            (6, 2, 11),
            (9, 3, 13),
            (5, 3, 7),
            (7, 3, 10),
            (7, 4, 9),
            (9, 4, 11),
        ] {
            let design = Design::new(tables, size, usize::MAX).unwrap();
            assert!(design.rounds().len() >= rounds, "{tables} × {size}: {}", design.rounds().len());
        }
    }
}
