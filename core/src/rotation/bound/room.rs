//! Overload and host load: days that have to go into so few weeks or months that some are beyond the limit.
//!
//! All starts of some sessions lie between two weeks: what these weeks can take without overload is subtracted from their
//! days. Stretches of weeks that do not overlap add up.

use super::super::Problem;
use super::start::Starts;

/// Sessions that start from one cell to another, both included, and their days.
type Needs = Vec<(usize, usize, i64)>;

/// Person-days of overload that cannot be avoided. O(crews × (sessions + weeks²)).
pub(super) fn overload(problem: &Problem, starts: &Starts) -> i64 {
    let mut needs: Vec<Needs> = vec![Vec::new(); problem.crew_people.len()];
    for session in 0..problem.n {
        let Some(need) = need(problem, starts, session, &problem.week) else { continue };
        for crew in problem.crews.of(session) {
            needs[*crew as usize].push(need);
        }
    }
    let limit = problem.instance.parameters.week_limit_days;
    let each = needs.iter().zip(&problem.crew_people);
    each.map(|(needs, people)| people * excess(needs, problem.weeks, limit)).sum()
}

/// Days of load that hosts cannot be spared.
pub(super) fn host_load(problem: &Problem, starts: &Starts) -> i64 {
    let mut needs: Vec<Needs> = vec![Vec::new(); problem.instance.hosts.len()];
    for session in (0..problem.n).filter(|session| problem.is_workshop[*session]) {
        if let [host] = problem.options.of(session) {
            needs[*host as usize].extend(need(problem, starts, session, &problem.month));
        }
    }
    let limit = problem.instance.parameters.host_month_limit_days;
    needs.iter().map(|needs| excess(needs, problem.months, limit)).sum()
}

fn need(problem: &Problem, starts: &Starts, session: usize, cell: &[usize]) -> Option<(usize, usize, i64)> {
    let (first, last) = starts.windows[session];
    let at = |day: i32| usize::try_from(day).ok().and_then(|day| cell.get(day)).copied();
    (first <= last).then_some((at(first)?, at(last)?, i64::from(problem.len[session])))
}

/// The most that is beyond the limit in stretches that do not overlap, or in sessions that are too long by themselves.
fn excess(needs: &Needs, cells: usize, limit: i64) -> i64 {
    let limit = limit.max(0);
    let alone: i64 = needs.iter().map(|(_, _, days)| (days - limit).max(0)).sum();
    let total: i64 = needs.iter().map(|(_, _, days)| days).sum();
    let width = needs.iter().map(|(_, last, _)| last + 1).max().unwrap_or(0).min(cells);
    let first = needs.iter().map(|(first, _, _)| *first).min().unwrap_or(0);
    if total <= limit || width == 0 {
        return alone;
    }
    // `[last]`: days of sessions that start within the stretch that is looked at and end it there.
    let mut best = vec![0; width + 1];
    let mut from: Vec<Vec<(usize, i64)>> = vec![Vec::new(); width];
    for (first, last, days) in needs {
        from[*first].push((*last, *days));
    }
    // best[i]: the most in cells from i on.
    let mut within = vec![0; width];
    for begin in (first..width).rev() {
        for (last, days) in &from[begin] {
            within[*last] += days;
        }
        best[begin] = best[begin + 1];
        let mut days = 0;
        for end in begin..width {
            days += within[end];
            let beyond = days - limit * (end - begin + 1) as i64;
            best[begin] = best[begin].max(beyond + best[end + 1]);
        }
    }
    alone.max(best[first])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_add_up() {
        // Three days in the first cell, four in the last two, any number in between; the limit is 2.
        let needs = vec![(0, 0, 3), (2, 3, 2), (3, 3, 3), (0, 3, 2)];
        assert_eq!(excess(&needs, 4, 2), 1 + 1);
        assert_eq!(excess(&needs, 4, 1), 2 + 3 + 1);
        assert_eq!(excess(&needs, 4, 3), 0);
        assert_eq!(excess(&vec![(0, 9, 5), (0, 9, 4)], 10, 3), 2 + 1);
    }
}
