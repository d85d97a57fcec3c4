//! Carry-over: what two rounds of few hosts cannot avoid. With four hosts or more two orders need have nothing in common (1 2 3 4
//! and 2 4 1 3); with three they must share a succession or a position.

use super::super::Problem;

/// How many hosts of a round are looked at, all orders of them being tried.
const MOST: usize = 4;

/// The least carry-over of all tracks whose hosts are given. O(pairs of rounds × (4!)²).
pub(super) fn carryover(problem: &Problem) -> i64 {
    (0..problem.instance.tracks.len()).map(|track| of_track(problem, track)).sum()
}

/// The same of one track.
pub(in crate::rotation) fn of_track(problem: &Problem, track: usize) -> i64 {
    let here = |session: &usize| {
        problem.is_workshop[*session] && problem.tracks.of(*session).contains(&(track as u32))
    };
    let workshops: Vec<usize> = (0..problem.n).filter(here).collect();
    if workshops.iter().any(|session| problem.options.of(*session).len() > 1) {
        return 0;
    }
    let rounds = problem.rounds[track].iter().map(|stage| {
        let of = workshops.iter().filter(|session| problem.instance.sessions[**session].stage == *stage);
        let mut hosts: Vec<u32> = of.map(|session| problem.options.of(*session)[0]).collect();
        hosts.sort_unstable();
        hosts
    });
    let rounds: Vec<Vec<u32>> = rounds.collect();
    let pairs = rounds.iter().enumerate().flat_map(|(at, a)| rounds[at + 1..].iter().map(move |b| (a, b)));
    let small = pairs.filter(|(a, b)| a.len() <= MOST && b.len() <= MOST);
    small.map(|(a, b)| between(&orders(a), &orders(b))).sum()
}

/// The least that an order of the one and an order of the other have in common.
fn between(a: &[Vec<u32>], b: &[Vec<u32>]) -> i64 {
    let pairs = a.iter().flat_map(|a| b.iter().map(move |b| common(a, b)));
    pairs.min().unwrap_or(0)
}

/// What two orders have in common.
pub(in crate::rotation) fn common(a: &[u32], b: &[u32]) -> i64 {
    let mut follow: Vec<&[u32]> = a.windows(2).collect();
    follow.sort_unstable();
    follow.dedup();
    let again = follow.iter().filter(|pair| b.windows(2).any(|other| other == **pair)).count();
    (again + a.iter().zip(b).filter(|(a, b)| a == b).count()) as i64
}

/// All orders of some values.
pub(in crate::rotation) fn orders<T: Copy>(hosts: &[T]) -> Vec<Vec<T>> {
    if hosts.is_empty() {
        return vec![Vec::new()];
    }
    let with_first = |at: usize| {
        let mut rest = hosts.to_vec();
        let first = rest.remove(at);
        orders(&rest).into_iter().map(move |rest| [&[first], rest.as_slice()].concat())
    };
    (0..hosts.len()).flat_map(with_first).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_small_rounds_must_repeat_something() {
        let least = |n: u32| {
            let all = orders(&(0..n).collect::<Vec<u32>>());
            between(&all[..1], &all)
        };
        assert_eq!([1, 2, 3, 4, 5].map(least), [1, 0, 1, 0, 0]);
        let (a, b) = (orders(&[1, 2, 3]), orders(&[2, 3]));
        assert_eq!(between(&a, &b), 0);
    }
}
