//! Assignment: of what could be given, what is given to whom, when nobody gives or receives more than they can.
//!
//! Flow of greatest value, by shortest augmenting paths with potentials. The potentials are prices of the two sides, and the
//! prices prove that nothing is better: whatever is chosen, its value is at most what [`Assignment::bound`] makes of them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::error::{Error, Result};

/// Something that one could give to another, and what that is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who gives, counted from 0.
    pub giver: usize,
    /// Who receives, counted from 0.
    pub receiver: usize,
    /// What it is worth; it may be below 0.
    pub value: i64,
}

/// What can be given, and how much of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Market {
    /// What could be given; each at most once.
    pub candidates: Vec<Candidate>,
    /// How often each giver gives at most.
    pub gives: Vec<u32>,
    /// How often each receiver receives at most.
    pub receives: Vec<u32>,
    /// Does it come first that as many as possible give something, and then the value?
    pub everyone_gives: bool,
}

/// What is given, and the prices that prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The places of the chosen candidates, in ascending order.
    pub chosen: Vec<usize>,
    /// What they are worth together.
    pub value: i64,
    /// How many give something.
    pub givers: usize,
    /// What a further hour of each giver is worth; below 0 where giving something counted for itself.
    pub giver_prices: Vec<i64>,
    /// What a further place of each receiver is worth.
    pub receiver_prices: Vec<i64>,
}

/// The greatest magnitude of a value.
const MOST: i64 = 1_000_000_000;

impl Market {
    /// What it counts that somebody gives at all: more than all values together.
    fn bonus(&self) -> i64 {
        let most = self.candidates.iter().map(|candidate| candidate.value.abs()).max().unwrap_or(0);
        let units = |of: &[u32]| of.iter().map(|units| i64::from(*units)).sum::<i64>();
        let units = units(&self.gives).min(units(&self.receives)).min(self.candidates.len() as i64);
        if self.everyone_gives { 2 * most * units + 1 } else { 0 }
    }

    fn refuse(&self) -> Result<()> {
        let fits = |one: &Candidate| one.giver < self.gives.len() && one.receiver < self.receives.len();
        if !self.candidates.iter().all(fits) || self.candidates.len() > 10_000_000 {
            return Err(Error::shape("candidates lead from a giver to a receiver, ten million at most"));
        }
        if self.candidates.iter().any(|one| !(-MOST..=MOST).contains(&one.value)) {
            return Err(Error::parameter("value", "a number from minus to plus a thousand million"));
        }
        Ok(())
    }

    /// The choice of the greatest value; if everyone is to give, of those in which the most givers give something. O(k m log n) for
    /// k chosen of m candidates among n givers and receivers; usually far less.
    ///
    /// Source: R. Jonker, A. Volgenant, Computing 38 (1987); R. K. Ahuja, T. L. Magnanti, J. B. Orlin, *Network Flows* (1993),
    /// 9.7.
    ///
    /// # Errors
    /// Candidates of givers or receivers that are not there, or worth more than a thousand million.
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
    /// let found = market.assign()?;
    /// assert_eq!((found.chosen.as_slice(), found.value), ([1, 2].as_slice(), 15));
    /// assert!(found.is_proved(&market));
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn assign(&self) -> Result<Assignment> {
        self.assign_with(None)
    }

    /// The best choice that has a candidate; it must have room.
    pub(super) fn assign_with(&self, fixed: Option<usize>) -> Result<Assignment> {
        self.refuse()?;
        let mut flow = Flow::new(self, fixed);
        while flow.augment() {}
        Ok(flow.assignment())
    }
}

impl Assignment {
    /// What no choice can be worth more than, whatever the prices: Σ over givers of the most that their hours bring, over
    /// receivers of what their places bring, over candidates of what is beyond both prices. Those who give at all count for
    /// themselves, if everyone is to. `None` for a market of another size.
    pub fn bound(&self, market: &Market) -> Option<i64> {
        let sizes = (self.giver_prices.len(), self.receiver_prices.len());
        if sizes != (market.gives.len(), market.receives.len()) || market.refuse().is_err() {
            return None;
        }
        let bonus = market.bonus();
        let most = |(price, units): (&i64, &u32)| match *units {
            0 => 0,
            units => 0.max(bonus + price).max(bonus + price * i64::from(units)),
        };
        let of_givers: i64 = self.giver_prices.iter().zip(&market.gives).map(most).sum();
        let places = self.receiver_prices.iter().zip(&market.receives);
        let of_receivers: i64 = places.map(|(price, units)| 0.max(*price) * i64::from(*units)).sum();
        let beyond = |one: &Candidate| {
            0.max(one.value - self.giver_prices[one.giver] - self.receiver_prices[one.receiver].max(0))
        };
        Some(of_givers + of_receivers + market.candidates.iter().map(beyond).sum::<i64>())
    }

    /// Does the choice keep to the market, and is it worth as much as its prices allow? Then nothing is better.
    pub fn is_proved(&self, market: &Market) -> bool {
        let (mut gives, mut receives) = (market.gives.clone(), market.receives.clone());
        let mut value = 0;
        for pair in self.chosen.windows(2) {
            if pair[0] >= pair[1] {
                return false;
            }
        }
        for at in &self.chosen {
            let Some(one) = market.candidates.get(*at) else { return false };
            for (units, at) in [(&mut gives, one.giver), (&mut receives, one.receiver)] {
                match units.get_mut(at) {
                    Some(left) if *left > 0 => *left -= 1,
                    _ => return false,
                }
            }
            value += one.value;
        }
        let givers = gives.iter().zip(&market.gives).filter(|(left, all)| left < all).count();
        let total = value + market.bonus() * givers as i64;
        (self.value, self.givers) == (value, givers) && self.bound(market) == Some(total)
    }
}

/// No node, no candidate, no path.
const NONE: usize = usize::MAX;
const FAR: i64 = i64::MAX / 4;

/// The flow while it grows. Nodes are givers, then receivers; the source and the sink are not among them.
struct Flow<'a> {
    market: &'a Market,
    bonus: i64,
    /// Candidates of each giver.
    starts: Vec<usize>,
    by_giver: Vec<usize>,
    is_chosen: Vec<bool>,
    /// Chosen candidates of each receiver.
    taken: Vec<Vec<usize>>,
    given: Vec<u32>,
    received: Vec<u32>,
    /// Costs of shortest paths, the source at 0; costs are values with the sign turned.
    potential: Vec<i64>,
    sink: i64,
    distance: Vec<i64>,
    /// The candidate by which a node is reached; [`NONE`]: from the source.
    before: Vec<usize>,
    heap: BinaryHeap<Reverse<(i64, usize)>>,
    /// The shortest way to the sink so far, and the receiver where it ends.
    nearest: i64,
    end: usize,
    touched: Vec<usize>,
}

impl<'a> Flow<'a> {
    fn new(market: &'a Market, fixed: Option<usize>) -> Self {
        let (givers, receivers) = (market.gives.len(), market.receives.len());
        let mut by_giver: Vec<usize> = (0..market.candidates.len()).collect();
        by_giver.sort_by_key(|at| market.candidates[*at].giver);
        let mut starts = vec![0; givers + 1];
        for one in &market.candidates {
            starts[one.giver + 1] += 1;
        }
        for giver in 0..givers {
            starts[giver + 1] += starts[giver];
        }
        let bonus = market.bonus();
        let (mut is_chosen, mut given, mut received) =
            (vec![false; market.candidates.len()], vec![0; givers], vec![0; receivers]);
        let mut potential = vec![-bonus; givers];
        potential.resize(givers + receivers, 0);
        if let Some(at) = fixed {
            // Chosen, and never among what can be undone.
            let one = &market.candidates[at];
            (is_chosen[at], given[one.giver], received[one.receiver]) = (true, 1, 1);
            potential[one.giver] = 0;
        }
        for one in &market.candidates {
            let at = givers + one.receiver;
            potential[at] = potential[at].min(potential[one.giver] - one.value);
        }
        let sink = potential[givers..].iter().copied().fold(0, i64::min);
        Self {
            market,
            bonus,
            starts,
            by_giver,
            is_chosen,
            taken: vec![Vec::new(); receivers],
            given,
            received,
            potential,
            sink,
            distance: vec![FAR; givers + receivers],
            before: vec![NONE; givers + receivers],
            heap: BinaryHeap::new(),
            nearest: 0,
            end: NONE,
            touched: Vec::new(),
        }
    }

    /// What the next unit of a giver costs at the source; `None` if it has none left.
    fn entry(&self, giver: usize) -> Option<i64> {
        let (given, most) = (self.given[giver], self.market.gives[giver]);
        (given < most).then_some(if given == 0 { -self.bonus } else { 0 })
    }

    /// A way to a node; none that is no shorter than the way to the sink.
    fn reach(&mut self, node: usize, distance: i64, by: usize) {
        if distance >= self.distance[node].min(self.nearest) {
            return;
        }
        if self.distance[node] == FAR {
            self.touched.push(node);
        }
        self.distance[node] = distance;
        self.before[node] = by;
        self.heap.push(Reverse((distance, node)));
        let Some(receiver) = node.checked_sub(self.market.gives.len()) else { return };
        let there = distance + self.potential[node] - self.sink;
        if self.received[receiver] < self.market.receives[receiver] && there < self.nearest {
            (self.nearest, self.end) = (there, node);
        }
    }

    /// One more unit along the best path, if that gains; otherwise the potentials become those of the proof.
    fn augment(&mut self) -> bool {
        let givers = self.market.gives.len();
        self.heap.clear();
        for node in self.touched.drain(..) {
            self.distance[node] = FAR;
        }
        // To leave hours unused costs nothing: no path that costs more than that is taken.
        (self.nearest, self.end) = (-self.sink, NONE);
        for giver in 0..givers {
            if let Some(cost) = self.entry(giver) {
                self.reach(giver, cost - self.potential[giver], NONE);
            }
        }
        while let Some(Reverse((distance, node))) = self.heap.pop() {
            if distance >= self.nearest {
                break;
            }
            if distance > self.distance[node] {
                continue;
            }
            match node.checked_sub(givers) {
                None => self.leave_giver(node, distance),
                Some(receiver) => self.leave_receiver(receiver, distance),
            }
        }
        for node in 0..self.potential.len() {
            self.potential[node] += self.distance[node].min(self.nearest);
        }
        self.sink += self.nearest;
        if self.end == NONE {
            return false;
        }
        self.push(self.end);
        true
    }

    fn leave_giver(&mut self, giver: usize, distance: i64) {
        let givers = self.market.gives.len();
        let here = distance + self.potential[giver];
        for place in self.starts[giver]..self.starts[giver + 1] {
            let at = self.by_giver[place];
            if !self.is_chosen[at] {
                let one = &self.market.candidates[at];
                let to = givers + one.receiver;
                self.reach(to, here - one.value - self.potential[to], at);
            }
        }
    }

    /// Back along what is chosen; and out again: a giver's only unit, given to another, still is its first.
    fn leave_receiver(&mut self, receiver: usize, distance: i64) {
        let here = distance + self.potential[self.market.gives.len() + receiver];
        for place in 0..self.taken[receiver].len() {
            let at = self.taken[receiver][place];
            let one = &self.market.candidates[at];
            self.reach(one.giver, here + one.value - self.potential[one.giver], at);
        }
    }

    fn push(&mut self, end: usize) {
        let givers = self.market.gives.len();
        self.received[end - givers] += 1;
        let mut node = end;
        loop {
            let at = self.before[node];
            if at == NONE {
                self.given[node] += 1;
                return;
            }
            let one = self.market.candidates[at];
            if node >= givers {
                self.is_chosen[at] = true;
                self.taken[one.receiver].push(at);
                node = one.giver;
            } else {
                self.is_chosen[at] = false;
                self.taken[one.receiver].retain(|taken| *taken != at);
                node = givers + one.receiver;
            }
        }
    }

    fn assignment(&self) -> Assignment {
        let givers = self.market.gives.len();
        let chosen: Vec<usize> = (0..self.is_chosen.len()).filter(|at| self.is_chosen[*at]).collect();
        Assignment {
            value: chosen.iter().map(|at| self.market.candidates[*at].value).sum(),
            givers: self.given.iter().filter(|given| **given > 0).count(),
            giver_prices: self.potential[..givers].iter().map(|potential| potential - self.sink).collect(),
            receiver_prices: self.potential[givers..]
                .iter()
                .map(|potential| 0.max(self.sink - potential))
                .collect(),
            chosen,
        }
    }
}
