//! Who could help?

use crate::comparison::peers::Gower;
use crate::comparison::{Direction, Gappy};
use crate::error::{Error, Result};
use crate::num::moment::resolution;

/// Somebody who could help with a criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Helper {
    /// The unit.
    pub unit: usize,
    /// Its value.
    pub value: f64,
    /// By how much it is better, in the unit of the criterion.
    pub ahead: f64,
    /// How far it is by context, 0 to 1; `None` where nothing is known of one of the two.
    pub distance: Option<f64>,
    /// Has it a documented practice?
    pub practice: bool,
}

/// Those who are better on a criterion by more than `margin` (its uncertainty, in its unit), those with a documented
/// practice first, then the structurally nearest, then the best. O(m n + m log m).
///
/// Not for a league: the best is asked by everyone only if nobody else is near. An assignment that spreads requests is
/// made where engines meet.
///
/// # Errors
/// No such unit or criterion; a margin below 0.
///
/// ```
/// use scambio_core::comparison::{Direction, Gappy, peers::Gower, reading::who_could_help};
/// let values = Gappy::from_columns([[Some(1.0), Some(9.0), Some(5.0)]])?;
/// let context = Gappy::from_columns([[Some(0.0), Some(10.0), Some(1.0)]])?;
/// let gower = Gower::new(&context, &[1.0])?;
/// let helpers = who_could_help(&values, 0, Direction::Up, 0, 0.5, &gower, |_| true)?;
/// assert_eq!(helpers.iter().map(|helper| helper.unit).collect::<Vec<_>>(), [2, 1]);
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn who_could_help(
    values: &Gappy,
    criterion: usize,
    direction: Direction,
    unit: usize,
    margin: f64,
    context: &Gower,
    has_practice: impl Fn(usize) -> bool,
) -> Result<Vec<Helper>> {
    if unit >= values.units() || criterion >= values.criteria() {
        return Err(Error::shape("a unit and a criterion of the matrix"));
    }
    if !(margin >= 0.0 && margin.is_finite()) {
        return Err(Error::parameter("margin", "0 or more"));
    }
    let Some(own) = values.at(unit, criterion) else { return Ok(Vec::new()) };
    let tolerance = resolution(&values.present(criterion));
    let helper = |other: usize| {
        let value = values.at(other, criterion)?;
        let ahead = direction.turn(value) - direction.turn(own);
        let distance = context.distance(unit, other);
        let better = other != unit && ahead > margin + tolerance;
        better.then(|| Helper { unit: other, value, ahead, distance, practice: has_practice(other) })
    };
    let mut helpers: Vec<Helper> = (0..values.units()).filter_map(helper).collect();
    let far = |helper: &Helper| helper.distance.unwrap_or(f64::INFINITY);
    helpers.sort_by(|a, b| {
        let by_practice = b.practice.cmp(&a.practice);
        let by_distance = far(a).total_cmp(&far(b));
        by_practice.then(by_distance).then(b.ahead.total_cmp(&a.ahead)).then(a.unit.cmp(&b.unit))
    });
    Ok(helpers)
}
