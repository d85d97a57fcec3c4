//! From the days of one session to those of the next in its track: what the gap between them costs.

use super::super::Track;
use super::start::NEVER;

/// A stretch of gaps over which the cost is a line: `base + slope × gap`.
#[derive(Clone, Copy, Debug)]
struct Piece {
    least: i32,
    most: i32,
    base: i64,
    slope: i64,
}

/// What gaps cost: dearer the further they are from the ideal, beyond the tolerance.
#[derive(Clone, Debug)]
pub(super) struct Gaps(Vec<Piece>);

impl Gaps {
    /// Gaps of at least so many days, and what the track allows; a day off the ideal costs `weight`.
    pub(super) fn new(track: &Track, least: i32, weight: i64) -> Self {
        let (least, most) = (least.max(track.min_gap_days), track.max_gap_days);
        let (from, to) = (
            track.ideal_gap_days.saturating_sub(track.tolerance_days),
            track.ideal_gap_days.saturating_add(track.tolerance_days),
        );
        let (from, to) = (from.min(to), from.max(to));
        let pieces = [
            Piece { least, most: most.min(from - 1), base: weight * i64::from(from), slope: -weight },
            Piece { least: least.max(from), most: most.min(to), base: 0, slope: 0 },
            Piece { least: least.max(to + 1), most, base: -weight * i64::from(to), slope: weight },
        ];
        Self(pieces.into_iter().filter(|piece| piece.least <= piece.most).collect())
    }

    /// The least cost of being on each day, given that of the session before on each of its days. O(days): the window of
    /// days before moves on, and only those that can still be best are kept.
    pub(super) fn spread(&self, before: &[i64]) -> Vec<i64> {
        let mut after = vec![NEVER; before.len()];
        let mut best: std::collections::VecDeque<(usize, i64)> = std::collections::VecDeque::new();
        for piece in &self.0 {
            best.clear();
            for (day, cost) in after.iter_mut().enumerate() {
                if let Some(from) =
                    usize::try_from(day as i32 - piece.least).ok().filter(|it| *it < before.len())
                    && before[from] < NEVER
                {
                    let key = before[from] - piece.slope * from as i64;
                    while best.back().is_some_and(|(_, other)| *other >= key) {
                        best.pop_back();
                    }
                    best.push_back((from, key));
                }
                while best.front().is_some_and(|(from, _)| day as i32 - *from as i32 > piece.most) {
                    best.pop_front();
                }
                if let Some((_, key)) = best.front() {
                    *cost = (*cost).min(key + piece.base + piece.slope * day as i64);
                }
            }
        }
        after
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gap_is_looked_at() {
        let track =
            Track { id: "a".into(), min_gap_days: 2, max_gap_days: 9, ideal_gap_days: 5, tolerance_days: 1 };
        let before: Vec<i64> = [7, NEVER, 0, 3, NEVER, 9, 1].into_iter().chain([NEVER; 13]).collect();
        for least in [0, 3, 7] {
            let after = Gaps::new(&track, least, 10).spread(&before);
            for (day, cost) in after.iter().enumerate() {
                let each = (0..day).map(|from| {
                    let gap = (day - from) as i32;
                    let off = i64::from(((gap - 5).abs() - 1).max(0));
                    let is_allowed = (least.max(2)..=9).contains(&gap) && before[from] < NEVER;
                    if is_allowed { before[from] + 10 * off } else { NEVER }
                });
                assert_eq!(*cost, each.min().unwrap_or(NEVER), "least {least}, day {day}");
            }
        }
    }
}
