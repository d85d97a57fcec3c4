//! Below what no seating can be, term by term: people and pairs counted as pigeons and holes.

use super::Instance;
use super::check::pairs;

/// Lower bounds of the soft terms, valid for every seating in which everybody present has one seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bound {
    /// Of [`Score::repeat`](super::Score::repeat).
    pub repeat: i64,
    /// Of [`Score::same_administration`](super::Score::same_administration).
    pub same_administration: i64,
    /// Of [`Score::missing`](super::Score::missing).
    pub missing: i64,
    /// Of the weighted sum.
    pub objective: i64,
}

/// Σ k (k − 1) / 2 where `n` are spread over `holes` as evenly as can be.
fn spread(n: i64, holes: i64) -> i64 {
    if holes == 0 {
        return 0;
    }
    let (each, more) = (n / holes, n % holes);
    more * pairs(each + 1) + (holes - more) * pairs(each)
}

/// Lower bounds.
///
/// A round has at least as many meetings as tables of even size have; all meetings are spread over the pairs of people, and
/// people of one administration over the tables. At most one pair of administrations meets per pair of people at a table.
/// O(rounds · people).
pub fn bound(instance: &Instance) -> Bound {
    let tables = instance.tables as i64;
    let (mut meetings, mut same) = (0, 0);
    for there in instance.present() {
        let mut count = vec![0_i64; instance.administrations.len()];
        let mut people = 0;
        for (person, _) in instance.people.iter().zip(there).filter(|(_, there)| *there) {
            people += 1;
            if let Some(count) = count.get_mut(person.administration) {
                *count += 1;
            }
        }
        meetings += spread(people, tables);
        same += count.iter().map(|count| spread(*count, tables)).sum::<i64>();
    }
    let mut known: Vec<usize> = instance.people.iter().map(|person| person.administration).collect();
    known.sort_unstable();
    known.dedup();
    let repeat = spread(meetings, pairs(instance.people.len() as i64));
    let seats = (instance.size.1.min(instance.people.len())) as i64;
    let missing = (pairs(known.len() as i64) - instance.rounds as i64 * tables * pairs(seats)).max(0);
    let objective = instance.weights.sum(repeat, same, missing);
    Bound { repeat, same_administration: same, missing, objective }
}
