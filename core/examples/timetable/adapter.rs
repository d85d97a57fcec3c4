//! Timetables of examinations and graphs to be coloured, as programmes to plan: nothing but days and people.

use std::collections::BTreeMap;

use scambio_core::rotation::{Group, Host, Instance, Parameters, Session, Track};
use scambio_core::time::Date;

/// An examination a session, students of the same examinations a group; `courses` is the text of a `.crs` file (a course and
/// its students a line), `students` that of a `.stu` file (the courses of a student a line). Two examinations of a student
/// that are 1 to 5 days apart cost 16, 8, 4, 2, 1: Carter's cost, before it is divided by the students.
pub(crate) fn examinations(courses: &str, students: &str, days: i64) -> Option<Instance> {
    let names: Vec<&str> = courses.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let place: BTreeMap<&str, usize> = names.iter().enumerate().map(|(at, name)| (*name, at)).collect();
    let mut classes = BTreeMap::<Vec<usize>, i64>::new();
    for line in students.lines() {
        let mut attended: Vec<usize> =
            line.split_whitespace().map(|name| place.get(name).copied()).collect::<Option<_>>()?;
        attended.sort_unstable();
        attended.dedup();
        if !attended.is_empty() {
            *classes.entry(attended).or_default() += 1;
        }
    }
    instance(&names, classes, days, vec![16, 8, 4, 2, 1])
}

/// A vertex a session, a colour a day, an edge somebody who has both; `graph` is the text of a `.col` file.
pub(crate) fn colouring(graph: &str, colours: i64) -> Option<Instance> {
    let (mut names, mut edges) = (Vec::new(), BTreeMap::new());
    for line in graph.lines() {
        match line.split_whitespace().collect::<Vec<_>>()[..] {
            ["p", _, vertices, _] => {
                names = (1..=vertices.parse::<usize>().ok()?).map(|it| it.to_string()).collect();
            }
            ["e", a, b] => {
                let (a, b): (usize, usize) = (a.parse().ok()?, b.parse().ok()?);
                let (a, b) = (a.checked_sub(1)?, b.checked_sub(1)?);
                if a.max(b) >= names.len() {
                    return None;
                }
                if a != b {
                    edges.insert(vec![a.min(b), a.max(b)], 1);
                }
            }
            _ => {}
        }
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    instance(&names, edges, colours, Vec::new())
}

/// Every session is a track of its own, a day long, at the one host, which holds any number.
fn instance(
    names: &[&str],
    classes: BTreeMap<Vec<usize>, i64>,
    days: i64,
    proximity: Vec<i64>,
) -> Option<Instance> {
    let start = Date::parse("2024-01-01")?;
    let track = |name: &&str| Track {
        id: (*name).into(),
        min_gap_days: 0,
        max_gap_days: i32::MAX / 8,
        ideal_gap_days: 0,
        tolerance_days: i32::MAX / 8,
    };
    let session = |(at, name): (usize, &&str)| Session {
        id: (*name).into(),
        is_workshop: false,
        hosts: vec![0],
        is_open: false,
        tracks: vec![at],
        stage: 0,
        days: 1,
        pools: Vec::new(),
        earliest: None,
        latest: None,
        pin: None,
        forbidden: Vec::new(),
    };
    let group = |(at, (tracks, count)): (usize, (Vec<usize>, i64))| Group {
        id: format!("{at}").into(),
        home: 0,
        count,
        tracks,
    };
    let mut weights = [0; 10];
    weights[scambio_core::rotation::Soft::Proximity as usize] = i64::from(!proximity.is_empty());
    Some(Instance {
        name: "timetable".into(),
        start,
        end: start.add_days(days - 1)?,
        closed: Vec::new(),
        parameters: Parameters {
            visit_days: 1,
            host_gap_days: 0,
            far_km: 0,
            near_buffer_days: 0,
            far_buffer_days: 0,
            stay_days: 0,
            week_limit_days: i64::from(i32::MAX),
            host_month_limit_days: i64::from(i32::MAX),
            move_cost: 0,
            weekend: Vec::new(),
            proximity,
        },
        weights,
        hosts: vec![Host {
            id: "here".into(),
            name: "here".into(),
            capacity: i32::MAX / 8,
            unavailable: Vec::new(),
            discouraged: Vec::new(),
        }],
        km: vec![vec![0]],
        tracks: names.iter().map(track).collect(),
        people: classes.into_iter().enumerate().map(group).collect(),
        pools: Vec::new(),
        sessions: names.iter().enumerate().map(session).collect(),
        baseline: Vec::new(),
    })
}
