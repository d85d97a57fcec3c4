//! Who sits with whom at a session: tables on which administrations meet. People are counted, never named.

use scambio_core::rotation::Instance;
use scambio_core::rotation::mixing::{self, Person, Score, Search, Seating, Weights};

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The session.
    pub session: usize,
    /// People at a table, about.
    pub size: usize,
    /// How often they change.
    pub rounds: usize,
}

/// Places at tables.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) wish: Wish,
    /// The home of each person, and the place among those of the same home.
    pub(super) people: Vec<(usize, usize)>,
    pub(super) seating: Seating,
    pub(super) score: Score,
}

/// Moves of a search, about a tenth of a second.
const MOVES: u64 = 150_000;

impl Tables {
    /// `None` where nobody, or a single person, comes.
    pub(super) fn new(instance: &Instance, wish: Wish) -> Option<Self> {
        let session = instance.sessions.get(wish.session)?;
        let mut counts = vec![0_usize; instance.hosts.len()];
        let attends =
            |it: &&scambio_core::rotation::Group| it.tracks.iter().any(|it| session.tracks.contains(it));
        for group in instance.people.iter().filter(attends) {
            counts[group.home] += usize::try_from(group.count).unwrap_or_default();
        }
        let people: Vec<(usize, usize)> = counts
            .iter()
            .enumerate()
            .flat_map(|(home, count)| (0..*count).map(move |at| (home, at)))
            .collect();
        if people.len() < 2 {
            return None;
        }
        let size = wish.size.clamp(2, people.len());
        let tables = people.len().div_ceil(size);
        let person =
            |(home, at): &(usize, usize)| Person { id: format!("{home}.{at}").into(), administration: *home };
        let problem = mixing::Instance {
            name: session.id.clone(),
            administrations: instance.hosts.iter().map(|host| host.id.clone()).collect(),
            people: people.iter().map(person).collect(),
            rounds: wish.rounds.clamp(1, 12),
            tables,
            size: (people.len() / tables, people.len().div_ceil(tables)),
            weights: Weights { repeat: 10, same_administration: 4, missing: 6 },
            ..mixing::Instance::default()
        };
        let mut search = Search::new(&problem, 1).ok()?;
        search.step(MOVES);
        Some(Self { wish, people, seating: search.best().clone(), score: search.score() })
    }
}
