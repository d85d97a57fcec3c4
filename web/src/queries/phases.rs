//! Questions about phases and time.

use scambio_core::exchange::{Activity, Exchange, Phase, State};
use scambio_core::time::{Date, Period};

/// A phase with what happens in it.
#[derive(Clone, Debug)]
pub struct PhaseRow<'a> {
    /// The phase.
    pub phase: &'a Phase,
    /// Where it stands, if it has activities.
    pub state: Option<State>,
    /// Its activities.
    pub activities: Vec<&'a Activity>,
    /// Its days: as stated, else those that its activities take.
    pub period: Option<Period>,
}

/// The phases in order.
pub fn phase_rows(exchange: &Exchange) -> Vec<PhaseRow<'_>> {
    let row = |phase: &'_ Phase| {
        let activities: Vec<_> =
            exchange.activities().iter().filter(|activity| activity.phase() == Some(phase.id())).collect();
        let period =
            phase.period().or_else(|| hull(activities.iter().filter_map(|activity| activity.period())));
        (activities, period)
    };
    exchange
        .phases()
        .iter()
        .map(|phase| {
            let (activities, period) = row(phase);
            PhaseRow { phase, state: exchange.phase_state(phase.id()), activities, period }
        })
        .collect()
}

/// The stretch of time that a chart has to show: the exchange's own, widened by phases that leave it.
pub fn stretch(exchange: &Exchange, rows: &[PhaseRow<'_>]) -> Option<Period> {
    let whole = exchange.start().zip(exchange.end()).and_then(|(first, last)| Period::new(first, last));
    hull(whole.into_iter().chain(rows.iter().filter_map(|row| row.period)))
}

/// The smallest period that holds all.
fn hull(mut periods: impl Iterator<Item = Period>) -> Option<Period> {
    let first = periods.next()?;
    let earliest = |a: Date, b: Date| if a < b { a } else { b };
    let latest = |a: Date, b: Date| if a > b { a } else { b };
    let (from, to) = periods.fold((first.first(), first.last()), |(from, to), period| {
        (earliest(from, period.first()), latest(to, period.last()))
    });
    Period::new(from, to)
}
