//! The bound in steps, so that a page can answer meanwhile.

use core::ops::ControlFlow;

use super::super::{Problem, Soft};
use super::Bound;
use super::join::{Joining, Table};
use super::leg::{Filling, Leg};
use super::start::{Part, Starts};

/// What is summed over the legs of all tracks, one after the other.
const PARTS: [Part; 3] = [Part::Spacing, Part::Dates, Part::All];

/// A bound that is being computed.
///
/// ```
/// use core::ops::ControlFlow;
/// use scambio_core::format::rotation::read;
/// use scambio_core::rotation::{Bound, Bounding, Problem};
///
/// let problem = Problem::new(&read(include_bytes!("../../../tests/data/rotation/mini-4x2.json")).unwrap());
/// let mut bounding = Bounding::new(&problem);
/// let bound = loop {
///     if let ControlFlow::Break(bound) = bounding.step(&problem) {
///         break bound;
///     }
/// };
/// assert_eq!(bound, Bound::new(&problem));
/// ```
#[derive(Clone, Debug)]
pub struct Bounding {
    starts: Starts,
    legs: Vec<Leg>,
    /// The table that is being filled.
    filling: Option<Filling>,
    joining: Option<Joining>,
    /// The tables of the part that are full, and what the parts before came to.
    tables: Vec<Table>,
    sums: Vec<i64>,
    /// What is bounded without the order of a track; `None` if nothing keeps all rules.
    apart: Option<Bound>,
}

impl Bounding {
    /// What is known at once. O(sessions × days).
    pub fn new(problem: &Problem) -> Self {
        let starts = Starts::new(problem);
        let apart = Bound::apart(problem, &starts);
        let legs = Leg::all(problem);
        Self { starts, legs, filling: None, joining: None, tables: Vec::new(), sums: Vec::new(), apart }
    }

    /// A little more, until it breaks off with what [`Bound::new`] gives; always of the same problem. O(2^8 × days²), and where
    /// a joint of tracks is taken out O(days³).
    pub fn step(&mut self, problem: &Problem) -> ControlFlow<Option<Bound>> {
        let Some(apart) = self.apart else { return ControlFlow::Break(None) };
        if problem.instance.weights.iter().any(|weight| *weight < 0) {
            return ControlFlow::Break(Some(Bound::default()));
        }
        let Some(part) = PARTS.get(self.sums.len()).copied() else {
            return ControlFlow::Break(Some(self.sum(problem, apart)));
        };
        if let Some(leg) = self.legs.get(self.tables.len()) {
            let filling = self.filling.get_or_insert_with(|| Filling::new(leg, problem, &self.starts, part));
            if filling.row() {
                self.tables.extend(self.filling.take().map(|full| full.table));
            }
            return ControlFlow::Continue(());
        }
        let joining = match &mut self.joining {
            Some(joining) => joining,
            None => match Joining::new(problem, &self.starts, part, self.tables.clone()) {
                Some(joining) => self.joining.insert(joining),
                None => return ControlFlow::Break(None),
            },
        };
        if joining.take_out(&self.starts) {
            match self.joining.take().and_then(|joining| joining.end(&self.starts)) {
                Some(joined) => self.sums.push(joined.cost),
                None => self.apart = None,
            }
            self.tables.clear();
        }
        ControlFlow::Continue(())
    }

    /// No term is counted twice: what is joined stands for its terms, or they for themselves, whichever is more.
    fn sum(&self, problem: &Problem, mut bound: Bound) -> Bound {
        for (term, cost) in [Soft::Spacing, Soft::Dates].into_iter().zip(&self.sums) {
            let weight = problem.weight(term);
            let least = &mut bound.terms[term as usize];
            *least = (*least).max(if weight > 0 { (cost + weight - 1) / weight } else { 0 });
        }
        let together = [Soft::Spacing, Soft::Dates, Soft::Stability];
        let sum = |of: &dyn Fn(Soft) -> bool| -> i64 {
            let terms = Soft::ALL.into_iter().filter(|term| of(*term));
            terms.map(|term| problem.weight(term) * bound.terms[term as usize]).sum()
        };
        let joined = self.sums.last().copied().unwrap_or_default();
        let joined = joined.max(sum(&|term| together.contains(&term)));
        bound.all = joined + sum(&|term| !together.contains(&term));
        bound
    }
}
