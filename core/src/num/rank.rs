//! Ranks of numbers: 1 is the smallest. Whoever wants the greatest first negates.

/// Indices in ascending order of their numbers; equal numbers keep their order. O(n log n).
pub fn order(numbers: &[f64]) -> Vec<usize> {
    let mut keys: Vec<(u64, usize)> = numbers.iter().enumerate().map(|(at, x)| (key(*x), at)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, at)| at).collect()
}

/// A whole number of the same order as the float; both zeros are one.
pub(crate) fn key(x: f64) -> u64 {
    let bits = (x + 0.0).to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

/// Groups of `order` whose numbers lie within `tolerance` of the first of the group, as ranges of positions in it.
///
/// Measured from the first, so that a long chain of near ties does not tie its two ends.
pub fn ties(numbers: &[f64], order: &[usize], tolerance: f64) -> Vec<core::ops::Range<usize>> {
    let mut groups = Vec::new();
    let mut start = 0;
    for at in 1..=order.len() {
        if at == order.len() || (numbers[order[at]] - numbers[order[start]]).abs() > tolerance {
            groups.push(start..at);
            start = at;
        }
    }
    groups
}

/// Competition ranks, for reading: 1, 2, 2, 4.
///
/// ```
/// use scambio_core::num::rank::competition;
/// assert_eq!(competition(&[10.0, 30.0, 30.0, 40.0], 0.0), [1, 2, 2, 4]);
/// assert_eq!(competition(&[0.1 + 0.2, 0.3], 1e-9), [1, 1]);
/// ```
pub fn competition(numbers: &[f64], tolerance: f64) -> Vec<usize> {
    both(numbers, tolerance).0
}

/// Average ranks, for statistics: 1, 2.5, 2.5, 4.
///
/// ```
/// use scambio_core::num::rank::average;
/// assert_eq!(average(&[10.0, 30.0, 30.0, 40.0], 0.0), [1.0, 2.5, 2.5, 4.0]);
/// ```
pub fn average(numbers: &[f64], tolerance: f64) -> Vec<f64> {
    both(numbers, tolerance).1
}

/// Competition and average ranks, by one sort.
pub(crate) fn both(numbers: &[f64], tolerance: f64) -> (Vec<usize>, Vec<f64>) {
    let order = order(numbers);
    let (mut competition, mut average) = (vec![0; numbers.len()], vec![0.0; numbers.len()]);
    for group in ties(numbers, &order, tolerance) {
        let mean = (group.start + 1 + group.end) as f64 / 2.0;
        for &at in &order[group.clone()] {
            (competition[at], average[at]) = (group.start + 1, mean);
        }
    }
    (competition, average)
}
