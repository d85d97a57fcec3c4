//! Units that lead to each other, taken as one.

/// The circles of a relation, each before all that it leads to. A unit that is in no circle is one of its own; units of a
/// circle ascend. O(m³ / 64).
pub(super) fn circles(m: usize, leads: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let words = m.div_ceil(64);
    let mut reach = vec![0_u64; m * words];
    for a in 0..m {
        for b in (0..m).filter(|&b| a == b || leads(a, b)) {
            reach[a * words + b / 64] |= 1 << (b % 64);
        }
    }
    let reaches = |reach: &[u64], a: usize, b: usize| reach[a * words + b / 64] >> (b % 64) & 1 == 1;
    let mut through = vec![0; words];
    for via in 0..m {
        through.copy_from_slice(&reach[via * words..][..words]);
        for a in 0..m {
            if reaches(&reach, a, via) {
                reach[a * words..][..words].iter_mut().zip(&through).for_each(|(own, more)| *own |= more);
            }
        }
    }
    // Who leads to another without return reaches more.
    let reached = |a: usize| reach[a * words..][..words].iter().map(|word| word.count_ones()).sum::<u32>();
    let head = |a: usize| (0..a).find(|&b| reaches(&reach, a, b) && reaches(&reach, b, a)).unwrap_or(a);
    let mut keys: Vec<_> = (0..m).map(|a| (u32::MAX - reached(a), head(a), a)).collect();
    keys.sort_unstable();
    keys.chunk_by(|one, next| one.1 == next.1)
        .map(|circle| circle.iter().map(|key| key.2).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_in_order() {
        let arrows = [(4, 2), (2, 0), (0, 2), (0, 3), (3, 5)];
        let found = circles(6, |a, b| arrows.contains(&(a, b)));
        assert_eq!(found, [vec![4], vec![0, 2], vec![3], vec![1], vec![5]]);
    }
}
