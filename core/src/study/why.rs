//! Why this one and not that one: what would change if somebody insisted.

use super::assignment::{Assignment, Market};
use crate::error::{Error, Result};

/// What insisting on a candidate that was not chosen would cost, and whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// The candidate.
    pub candidate: usize,
    /// How much less the best choice that has it is worth; 0: it would be as good; below 0 if fewer would give. `None`: there is
    /// no such choice.
    pub loss: Option<i64>,
    /// How many fewer would give something.
    pub fewer_givers: usize,
    /// Chosen now, and not then, in ascending order.
    pub lost: Vec<usize>,
    /// Not chosen now, and chosen then, the candidate itself apart.
    pub gained: Vec<usize>,
}

impl Market {
    /// The best choice that has this candidate, against one that has not: "B rather than C because C would have to leave D, and
    /// that is worth 12 less". Exact; as much work as assigning once.
    ///
    /// # Errors
    /// No such candidate, or a market that cannot be assigned.
    ///
    /// ```
    /// use scambio_core::study::{Candidate, Market};
    /// let candidate = |giver, receiver, value| Candidate { giver, receiver, value };
    /// let market = Market {
    ///     candidates: vec![candidate(0, 0, 9), candidate(0, 1, 8), candidate(1, 0, 7)],
    ///     gives: vec![1, 1],
    ///     receives: vec![1, 1],
    ///     everyone_gives: false,
    /// };
    /// let instead = market.instead(&market.assign()?, 0)?;
    /// assert_eq!((instead.loss, instead.lost), (Some(6), vec![1, 2]));
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn instead(&self, found: &Assignment, candidate: usize) -> Result<Instead> {
        let one = self.candidates.get(candidate).ok_or(Error::shape("there is no such candidate"))?;
        let has_room = |units: &[u32], at: usize| units.get(at).is_some_and(|units| *units > 0);
        if !has_room(&self.gives, one.giver) || !has_room(&self.receives, one.receiver) {
            return Ok(Instead {
                candidate,
                loss: None,
                fewer_givers: 0,
                lost: Vec::new(),
                gained: Vec::new(),
            });
        }
        let then = self.assign_with(Some(candidate))?;
        let not_in = |all: &[usize], other: &[usize]| {
            all.iter().copied().filter(|at| other.binary_search(at).is_err()).collect::<Vec<_>>()
        };
        let mut gained = not_in(&then.chosen, &found.chosen);
        gained.retain(|at| *at != candidate);
        Ok(Instead {
            candidate,
            loss: Some(found.value - then.value),
            fewer_givers: found.givers.saturating_sub(then.givers),
            lost: not_in(&found.chosen, &then.chosen),
            gained,
        })
    }
}
