//! Travel and fairness: the fewest trips to each host of people who have several tracks there.
//!
//! Sessions that somebody attends on one trip follow each other almost without a free day: they lie in one stretch of open
//! days of the host, and are *one stay*. Where hosts must be left alone for longer than such a stretch, the workshops of a
//! stay are also one visit. So the sessions of a host are packed into stays; whoever attends one of a stay travels there
//! once at least, and what that is more than needed is in vain.

use super::super::Problem;
use super::start::Starts;
use super::trip::Stays;

/// The least travel (person-km) and fairness (km); nothing is said where hosts are to be chosen.
pub(super) fn bounds(problem: &Problem, starts: &Starts) -> (i64, i64) {
    if problem.is_open || problem.travellers.is_empty() {
        return (0, 0);
    }
    let hosts = problem.instance.hosts.len();
    let stays: Vec<Stays> = (0..hosts).map(|host| Stays::new(problem, starts, host)).collect();
    // People of one home, or of all: what each group of travellers costs on a trip.
    let least = |home: Option<usize>| -> i64 {
        let of_host = |host: usize| {
            let km: Vec<i64> =
                problem.travellers.iter().map(|it| kilometres(problem, it, home, host)).collect();
            stays[host].least(problem, &km)
        };
        (0..hosts).map(of_host).sum()
    };
    let travel = least(None);
    let homes = (0..hosts).filter(|home| {
        let is_home = |it: &super::super::problem::Traveller| it.homes.iter().any(|(at, _)| at == home);
        problem.people_of[*home] > 0 && problem.travellers.iter().any(is_home)
    });
    let homes: Vec<usize> = homes.collect();
    let people: i64 = homes.iter().map(|home| problem.people_of[*home]).sum();
    let mean = |km: i64, people: i64| (km + people - 1) / people.max(1);
    let worst = homes.iter().map(|home| mean(least(Some(*home)), problem.people_of[*home])).max();
    (travel, worst.unwrap_or(0).max(mean(travel, people)))
}

/// Kilometres of one trip of a group of travellers, there and back: of all, or of those of one home.
fn kilometres(
    problem: &Problem,
    travellers: &super::super::problem::Traveller,
    home: Option<usize>,
    host: usize,
) -> i64 {
    let of = travellers.homes.iter().filter(|(at, _)| home.is_none_or(|home| home == *at));
    of.map(|(at, people)| 2 * people * problem.instance.km[*at][host]).sum()
}
