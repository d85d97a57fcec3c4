//! Sessions by start: who comes before and after, without a search.

use super::board::{Change, Spot};

/// Keys of sessions (see [`Spot::key`]) in order, and where each day begins among them.
#[derive(Clone, Debug)]
pub(super) struct Sequence {
    keys: Vec<u64>,
    /// `[day]`: how many start before it.
    rank: Vec<u32>,
}

/// The session of a key.
#[inline]
pub(super) const fn session_of(key: u64) -> usize {
    (key & 0xffff_ffff) as usize
}

/// The start of a key.
#[inline]
pub(super) const fn start_of(key: u64) -> i32 {
    (key >> 32) as i32
}

/// Who is next to a place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Beside {
    pub(super) before: Option<u64>,
    pub(super) after: Option<u64>,
    /// How many come before.
    pub(super) place: usize,
}

impl Sequence {
    /// Nobody, over that many days.
    pub(super) fn new(width: usize) -> Self {
        Self { keys: Vec::new(), rank: vec![0; width + 1] }
    }

    pub(super) fn keys(&self) -> &[u64] {
        &self.keys
    }

    /// The first place whose key is not smaller.
    #[inline]
    pub(super) fn place(&self, spot: Spot) -> usize {
        let key = spot.key();
        let mut at = self.rank[spot.start as usize] as usize;
        while self.keys.get(at).is_some_and(|other| *other < key) {
            at += 1;
        }
        at
    }

    /// Who would be next to a place, once the session that moves there has left its old one.
    #[inline]
    pub(super) fn beside(&self, spot: Spot, old: Spot) -> Beside {
        let place = self.place(spot);
        let gone = old.key();
        let at = |place: usize| self.keys.get(place).copied();
        let mut before = place.checked_sub(1).and_then(at);
        if before == Some(gone) {
            before = place.checked_sub(2).and_then(at);
        }
        let mut after = at(place);
        if after == Some(gone) {
            after = at(place + 1);
        }
        Beside { before, after, place: place - usize::from(gone < spot.key()) }
    }

    /// One session goes from one place to another.
    pub(super) fn change(&mut self, old: Spot, new: Spot) {
        if old.is_placed() {
            let at = self.place(old);
            self.keys.remove(at);
            for rank in &mut self.rank[old.start as usize + 1..] {
                *rank -= 1;
            }
        }
        if new.is_placed() {
            let at = self.place(new);
            self.keys.insert(at, new.key());
            for rank in &mut self.rank[new.start as usize + 1..] {
                *rank += 1;
            }
        }
    }

    /// The keys after a change, into a list.
    pub(super) fn changed(&self, change: &Change, is_here: impl Fn(usize) -> bool, keys: &mut Vec<u64>) {
        keys.clear();
        keys.extend(self.keys.iter().filter(|key| !change.is_moved[session_of(**key)]));
        for it in change.moves.iter().filter(|it| it.new.is_placed() && is_here(it.new.session)) {
            let key = it.new.key();
            let at = keys.iter().rposition(|other| *other < key).map_or(0, |at| at + 1);
            keys.insert(at, key);
        }
    }
}
