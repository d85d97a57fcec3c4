//! Programmes made by chance, of any size: the same seed, the same programme. Nothing in them is about anybody.

use scambio_core::rng::Rng;
use scambio_core::rotation::{Group, Host, Instance, Parameters, Pool, Session, Soft, Track};
use scambio_core::time::Date;

/// How large a programme is.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    /// Administrations.
    pub(crate) hosts: usize,
    /// Tracks; three make a theme.
    pub(crate) tracks: usize,
    /// How many host in each track, once in each of two rounds.
    pub(crate) hosting: usize,
}

/// Stages: kick-off, labs, first round, meeting between, second round, closing.
const STAGES: [i64; 6] = [0, 1, 2, 3, 4, 5];
/// Tracks of a theme.
const THEME: usize = 3;

/// A programme from May of one year to the end of the next.
pub(crate) fn programme(size: Size, seed: u64) -> Instance {
    let mut rng = Rng::new(seed);
    let mut below = |n: usize| rng.below(n as u64) as usize;
    let places: Vec<(i64, i64)> = (0..size.hosts).map(|_| (below(700) as i64, below(900) as i64)).collect();
    let km = |a: &(i64, i64), b: &(i64, i64)| ((a.0 - b.0).pow(2) + (a.1 - b.1).pow(2)).isqrt();
    let date = |text: &str| Date::parse(text).unwrap();
    let (start, end) = (date("2019-05-16"), date("2020-12-20"));
    let break_of = |first: &str, days: i64| {
        let first = date(first);
        (0..days).filter_map(move |day| first.add_days(day))
    };
    let breaks = [break_of("2019-08-05", 21), break_of("2019-12-23", 15), break_of("2020-08-03", 21)];
    let all: Vec<usize> = (0..size.tracks).collect();
    let mut sessions = vec![session("kick-off".into(), 0, all.clone(), STAGES[0])];
    let mut people = Vec::new();
    let mut group = |home: usize, count: usize, tracks: Vec<usize>| {
        let id = format!("g{}", people.len()).into();
        people.push(Group { id, home, count: count as i64, tracks });
    };
    for track in 0..size.tracks {
        sessions.push(session(format!("{track}-lab"), 0, vec![track], STAGES[1]));
        // Neighbouring tracks are hosted by much the same administrations.
        let first = track / THEME * size.hosting + below(size.hosting / 2 + 1);
        for place in 0..size.hosting {
            let host = (first + place) % size.hosts;
            let days = 1 + below(4) as i32 / 3;
            for (round, stage) in [(1, STAGES[2]), (2, STAGES[4])] {
                let it = session(format!("{track}-{round}-{place}"), host, vec![track], stage);
                sessions.push(Session { is_workshop: true, days, ..it });
            }
            group(host, 1 + below(3), vec![track]);
            if track % THEME == 0 && track + 1 < size.tracks && below(3) == 0 {
                group(host, 1, vec![track, track + 1]);
            }
        }
    }
    sessions.push(session("closing".into(), 0, all, STAGES[5]));
    let host = |at: usize| Host {
        id: format!("h{at}").into(),
        name: format!("Host {at}").into(),
        capacity: 1,
        unavailable: Vec::new(),
        discouraged: Vec::new(),
    };
    let track = |at: usize| Track {
        id: format!("t{at}").into(),
        min_gap_days: 5,
        max_gap_days: 60,
        ideal_gap_days: (500 / (2 * size.hosting + 3)) as i32,
        tolerance_days: 3,
    };
    Instance {
        name: format!("{} × {}", size.hosts, size.tracks).into(),
        start,
        end,
        closed: breaks.into_iter().flatten().collect(),
        parameters: Parameters::default(),
        weights: Soft::USUAL,
        hosts: (0..size.hosts).map(host).collect(),
        km: places.iter().map(|a| places.iter().map(|b| km(a, b)).collect()).collect(),
        tracks: (0..size.tracks).map(track).collect(),
        people,
        pools: vec![Pool { id: "staff".into(), capacity: size.tracks as i32 / 3 + 1, turnaround_days: 1 }],
        sessions,
        baseline: Vec::new(),
    }
}

/// A plenary of one day, with one of the staff where it is for one track.
fn session(id: String, host: usize, tracks: Vec<usize>, stage: i64) -> Session {
    Session {
        id: id.into(),
        is_workshop: false,
        hosts: vec![host],
        is_open: false,
        pools: if tracks.len() == 1 { vec![(0, 1)] } else { Vec::new() },
        tracks,
        stage,
        days: 1,
        earliest: None,
        latest: None,
        pin: None,
        forbidden: Vec::new(),
    }
}
