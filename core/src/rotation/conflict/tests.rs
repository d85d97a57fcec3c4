//! Small instances of every kind, against every plan that there could be.

use super::requirement::{Case, Requirement, of_sessions};
use super::{Focus, Outcome, find, tracks};
use crate::rng::Rng;
use crate::rotation::{Group, Host, Instance, Parameters, Pool, Session, Track};
use crate::time::{Date, Weekday};

/// How far beyond the first and the last day plans are looked for where those are left out.
const BEYOND: i64 = 14;

fn tiny(seed: u64) -> Instance {
    let mut rng = Rng::new(seed);
    let mut below = |n: u64| rng.below(n) as i32;
    let start = Date::parse("2024-01-01").unwrap();
    let days = 6 + below(6);
    let date = |day: i32| start.add_days(i64::from(day)).unwrap();
    let mut some = |n: i32, chance: i32| -> Vec<Date> {
        (0..n).filter(|_| below(100) < chance).map(date).collect::<Vec<_>>()
    };
    let closed = some(days, 10);
    let unavailable = [some(days, 15), some(days, 15)];
    let forbidden: Vec<Vec<Date>> = (0..3).map(|_| some(days, 8)).collect();
    let track_count = 1 + below(2) as usize;
    let maybe = |it: i32| (it >= 0).then(|| date(it));
    let sessions = (0..3_usize)
        .map(|at| {
            let is_open = below(5) == 0;
            let host = below(2) as usize;
            let mut of: Vec<usize> = vec![below(track_count as u64) as usize];
            if below(4) == 0 {
                of = (0..track_count).collect();
            }
            Session {
                id: format!("S{at}").into(),
                is_workshop: below(3) > 0,
                hosts: if is_open { vec![0, 1] } else { vec![host] },
                is_open,
                tracks: of,
                stage: i64::from(below(3)),
                days: 1 + i32::from(below(4) == 0),
                pools: if below(2) == 0 { vec![(0, 1)] } else { Vec::new() },
                earliest: maybe(if below(4) == 0 { below(days as u64) } else { -1 }),
                latest: maybe(if below(4) == 0 { below(days as u64) } else { -1 }),
                pin: maybe(if below(3) == 0 { below(days as u64) } else { -1 }),
                forbidden: forbidden[at].clone(),
            }
        })
        .collect();
    let mut people: Vec<Group> = (0..track_count)
        .map(|track| Group { id: format!("G{track}").into(), home: 0, count: 2, tracks: vec![track] })
        .collect();
    if below(2) == 0 {
        people.push(Group { id: "ALL".into(), home: 1, count: 1, tracks: (0..track_count).collect() });
    }
    let track = |min: i32, max: i32, id: usize| Track {
        id: format!("T{id}").into(),
        min_gap_days: min,
        max_gap_days: max,
        ideal_gap_days: 3,
        tolerance_days: 1,
    };
    Instance {
        name: "tiny".into(),
        start,
        end: date(days - 1),
        closed,
        parameters: Parameters {
            visit_days: 1 + below(3),
            host_gap_days: below(5),
            far_km: 100,
            near_buffer_days: 0,
            far_buffer_days: below(3),
            stay_days: 1,
            week_limit_days: 3,
            host_month_limit_days: 4,
            move_cost: 10,
            weekend: if below(2) == 0 { vec![Weekday::Saturday, Weekday::Sunday] } else { Vec::new() },
            proximity: Vec::new(),
        },
        weights: [1; 10],
        hosts: unavailable
            .into_iter()
            .enumerate()
            .map(|(at, unavailable)| Host {
                id: format!("H{at}").into(),
                name: format!("Host {at}").into(),
                capacity: 1 + below(2),
                unavailable,
                discouraged: Vec::new(),
            })
            .collect(),
        km: vec![vec![0, 500], vec![500, 0]],
        tracks: (0..track_count).map(|at| track(below(5), 3 + below(6), at)).collect(),
        people,
        pools: vec![Pool { id: "P".into(), capacity: 1 + below(2), turnaround_days: below(2) }],
        sessions,
        baseline: Vec::new(),
    }
}

/// Is there a plan for these sessions? Every one is tried, by the rules as they are defined.
fn has_plan(case: &Case, around: &Instance, of: &[usize]) -> bool {
    let mut instance = case.instance.clone();
    instance.sessions = of.iter().map(|session| instance.sessions[*session].clone()).collect();
    instance.start = instance.start.max(around.start.add_days(-BEYOND).unwrap());
    instance.end = instance.end.min(around.end.add_days(BEYOND).unwrap());
    let closed = instance.closed_days();
    let mut placed = Vec::new();
    extend(&Case { instance, loose: case.loose.clone() }, &closed, &mut placed)
}

fn extend(case: &Case, closed: &[bool], placed: &mut Vec<(i32, usize)>) -> bool {
    let instance = &case.instance;
    let Some(session) = instance.sessions.get(placed.len()) else { return holds(instance, placed) };
    for host in &session.hosts {
        for day in 0..instance.days() {
            if stands(instance, session, *host, day, closed)
                && placed
                    .iter()
                    .enumerate()
                    .all(|(other, place)| together(case, (other, *place), (placed.len(), (day, *host))))
            {
                placed.push((day, *host));
                if extend(case, closed, placed) {
                    return true;
                }
                placed.pop();
            }
        }
    }
    false
}

/// H2 to H4 of one session.
fn stands(instance: &Instance, session: &Session, host: usize, day: i32, closed: &[bool]) -> bool {
    let last = day + session.days - 1;
    let has = |dates: &[Date], at: i32| dates.iter().any(|date| instance.day(*date) == at);
    last < instance.days()
        && (day..=last).all(|at| {
            !closed[(at + 7) as usize]
                && !has(&instance.hosts[host].unavailable, at)
                && !has(&session.forbidden, at)
        })
        && session.earliest.is_none_or(|date| day >= instance.day(date))
        && session.latest.is_none_or(|date| last <= instance.day(date))
        && session.pin.is_none_or(|date| day == instance.day(date))
}

/// H5, H6, H8 and H11 of two sessions.
fn together(case: &Case, a: (usize, (i32, usize)), b: (usize, (i32, usize))) -> bool {
    let instance = &case.instance;
    let ((first, (x, at)), (second, (y, there))) = if a.1.0 <= b.1.0 { (a, b) } else { (b, a) };
    let (one, two) = (&instance.sessions[first], &instance.sessions[second]);
    let free = y - x - one.days;
    let shares = |loose: bool| {
        one.tracks.iter().any(|track| two.tracks.contains(track) && !(loose && case.loose.contains(track)))
    };
    let people = instance.people.iter().any(|group| {
        let attends = |session: &Session| session.tracks.iter().any(|track| group.tracks.contains(track));
        attends(one) && attends(two)
    });
    let buffer = if at == there { 0 } else { instance.parameters.far_buffer_days };
    let in_order = match one.stage.cmp(&two.stage) {
        core::cmp::Ordering::Less => free >= 0,
        core::cmp::Ordering::Equal => true,
        core::cmp::Ordering::Greater => false,
    };
    let span = (x + one.days).max(y + two.days) - x;
    let visits = span <= instance.parameters.visit_days || free >= instance.parameters.host_gap_days;
    let is_same = at == there && one.stage == two.stage && shares(false) && (one.is_open || two.is_open);
    (in_order || !shares(true))
        && (!people || free >= buffer)
        && (at != there || !one.is_workshop || !two.is_workshop || visits)
        && !is_same
}

/// H7, H9 and H10 of a whole plan.
fn holds(instance: &Instance, placed: &[(i32, usize)]) -> bool {
    let sessions = || instance.sessions.iter().zip(placed);
    let on = |day: i32, longer: i32| {
        sessions().filter(move |(it, (start, _))| (*start..start + it.days + longer).contains(&day))
    };
    let days = 0..instance.days() + 4;
    let hosts = days.clone().all(|day| {
        (0..2).all(|host| {
            on(day, 0).filter(|(_, place)| place.1 == host).count() as i32 <= instance.hosts[host].capacity
        })
    });
    let pool = &instance.pools[0];
    let pools = days.clone().all(|day| {
        let taken =
            on(day, pool.turnaround_days).flat_map(|(it, _)| it.pools.iter().map(|(_, demand)| demand));
        taken.sum::<i32>() <= pool.capacity
    });
    let gaps = instance.tracks.iter().enumerate().all(|(at, track)| {
        let mut starts: Vec<i32> =
            sessions().filter(|(it, _)| it.tracks.contains(&at)).map(|(_, place)| place.0).collect();
        starts.sort_unstable();
        let good = track.min_gap_days..=track.max_gap_days;
        starts.windows(2).all(|pair| good.contains(&(pair[1] - pair[0])))
    });
    hosts && pools && gaps
}

/// Everything that an instance asks for.
fn everything(instance: &Instance) -> Vec<Requirement> {
    let sessions: Vec<usize> = (0..instance.sessions.len()).collect();
    let mut all = of_sessions(instance, &sessions);
    all.extend(tracks(instance));
    all.extend([Requirement::NearBuffer, Requirement::FarBuffer, Requirement::HostGap]);
    all.extend((0..instance.hosts.len()).map(|host| Requirement::Capacity { host }));
    all.extend([Requirement::Pool { pool: 0 }, Requirement::Turnaround { pool: 0 }]);
    all.extend((0..instance.people.len()).map(|group| Requirement::People { groups: vec![group] }));
    all
}

/// The case with nothing but these requirements.
fn bare(instance: &Instance, kept: &[Requirement]) -> Case {
    let covers = |it: &Requirement| {
        kept.contains(it)
            || kept.iter().any(|kept| match (kept, it) {
                (Requirement::People { groups }, Requirement::People { groups: one }) => {
                    groups.contains(&one[0])
                }
                (Requirement::Order { tracks }, Requirement::Order { tracks: one }) => {
                    tracks.contains(&one[0])
                }
                _ => false,
            })
    };
    let others: Vec<Requirement> = everything(instance).into_iter().filter(|it| !covers(it)).collect();
    Case::new(instance).without(&others)
}

#[test]
fn conflicts_are_conflicts_and_minimal() {
    let (mut impossible, mut proved, mut tracks, mut minimal) = (0, 0, 0, 0);
    for seed in 0..300 {
        let instance = tiny(seed);
        let possible = has_plan(&Case::new(&instance), &instance, &[0, 1, 2]);
        impossible += u32::from(!possible);
        let Some(conflict) = find(&instance, 0) else { continue };
        assert!(!possible, "{seed}: {conflict:?}");
        proved += 1;
        let kept = &conflict.requirements;
        let rest = bare(&instance, kept);
        // A track whose hosts are to be chosen is looked at as if they could be anywhere.
        let is_fixed = conflict.sessions.iter().all(|session| !instance.sessions[*session].is_open);
        let is_exact = match conflict.focus {
            Focus::Session(_) | Focus::Pair(..) => true,
            Focus::Track(_) => is_fixed,
            _ => false,
        };
        let of = if is_exact { &conflict.sessions[..] } else { &[0, 1, 2] };
        assert!(!has_plan(&rest, &instance, of), "{seed}: not in conflict: {conflict:?}");
        for at in 0..kept.len() {
            let without = rest.without(&kept[at..=at]);
            let needed = has_plan(&without, &instance, of);
            assert!(needed || !is_exact, "{seed}: {:?} is needless in {conflict:?}", kept[at]);
            minimal += 1;
        }
        tracks += u32::from(matches!(conflict.focus, Focus::Track(_)));
        for offer in &conflict.offers {
            let changed = offer.relaxation.apply(&instance);
            let again = find(&changed, 0);
            assert_ne!(again.is_some(), offer.outcome == Outcome::Open, "{seed}: {offer:?}");
            assert_ne!(changed, instance, "{seed}: {offer:?} changes nothing");
        }
    }
    assert!(proved * 100 >= impossible * 97, "{proved} of {impossible} proved");
    assert!(tracks > 10 && minimal > 400, "{tracks} {minimal}");
}
