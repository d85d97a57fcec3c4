//! First seatings: everybody present has one seat, pins are kept, sizes are as they should be wherever that can be.

use super::{Design, Instance, Seating};
use crate::rng::Rng;

/// The seating of the known design that fits, if there is one.
pub(super) fn designed(instance: &Instance) -> Option<Seating> {
    let design = Design::new(instance.tables, instance.size.1, instance.rounds)?;
    // People of one administration take points that follow each other: in many designs those never meet, or late.
    let mut order: Vec<usize> = (0..instance.people.len()).collect();
    order.sort_by_key(|person| instance.people[*person].administration);
    let mut wish = vec![vec![None; instance.people.len()]; instance.rounds];
    for (round, tables) in design.rounds().iter().enumerate() {
        for (table, points) in tables.iter().enumerate() {
            for person in points.iter().filter_map(|point| order.get(*point)) {
                wish[round][*person] = Some(table);
            }
        }
    }
    Some(seat(instance, &wish))
}

/// People dealt out administration by administration, those of one in an order by chance.
pub(super) fn dealt(instance: &Instance, rng: &mut Rng) -> Seating {
    let people = instance.people.len();
    let tables = instance.tables.max(1);
    let mut wish = vec![vec![None; people]; instance.rounds];
    for round in &mut wish {
        let mut order: Vec<usize> = (0..people).collect();
        for at in (1..people).rev() {
            order.swap(at, rng.below(at as u64 + 1) as usize);
        }
        order.sort_by_key(|person| instance.people[*person].administration);
        for (place, person) in order.into_iter().enumerate() {
            round[person] = Some(place % tables);
        }
    }
    seat(instance, &wish)
}

/// Seats everybody, as near to the wishes as pins and sizes let.
fn seat(instance: &Instance, wish: &[Vec<Option<usize>>]) -> Seating {
    let present = instance.present();
    let round = |round: usize| {
        let mut pinned = vec![None; instance.people.len()];
        for (person, _, table) in instance.pins.iter().filter(|pin| pin.1 == round) {
            pinned[*person] = pinned[*person].or(Some(*table));
        }
        seat_round(instance, &present[round], &wish[round], &pinned)
    };
    Seating { rounds: (0..instance.rounds).map(round).collect() }
}

fn seat_round(
    instance: &Instance,
    present: &[bool],
    wish: &[Option<usize>],
    pinned: &[Option<usize>],
) -> Vec<Vec<usize>> {
    let (low, high) = instance.size;
    let mut tables = vec![Vec::new(); instance.tables];
    let there = |person: &usize| present[*person];
    for person in (0..present.len()).filter(there) {
        if let Some(table) = pinned[person] {
            tables[table].push(person);
        }
    }
    let fixed: Vec<usize> = tables.iter().map(Vec::len).collect();
    let mut left = Vec::new();
    for person in (0..present.len()).filter(there).filter(|person| pinned[*person].is_none()) {
        match wish[person] {
            Some(table) if tables[table].len() < high => tables[table].push(person),
            _ => left.push(person),
        }
    }
    let smallest = |tables: &[Vec<usize>]| (0..tables.len()).min_by_key(|table| tables[*table].len());
    for person in left {
        if let Some(table) = smallest(&tables) {
            tables[table].push(person);
        }
    }
    // Tables with too few take from the largest one that has somebody to give.
    while let Some(to) = smallest(&tables).filter(|table| tables[*table].len() < low) {
        let can = |table: &usize| tables[*table].len() > fixed[*table].max(tables[to].len() + 1);
        let Some(from) = (0..tables.len()).filter(can).max_by_key(|table| tables[*table].len()) else {
            break;
        };
        let moved = tables[from].pop();
        tables[to].extend(moved);
    }
    tables
}
