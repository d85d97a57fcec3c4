//! What a number is worth, said by people.

use crate::error::{Error, Result};

/// A piecewise linear function through given points.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueFunction {
    points: Vec<(f64, f64)>,
}

impl ValueFunction {
    /// Through these points (number, worth), in ascending order of the numbers.
    ///
    /// # Errors
    /// Fewer than two points, not ascending, or not finite.
    pub fn new(points: Vec<(f64, f64)>) -> Result<Self> {
        let finite = points.iter().all(|(x, y)| x.is_finite() && y.is_finite());
        if points.len() < 2 || !finite || points.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
            return Err(Error::parameter("points", "two or more finite points, ascending"));
        }
        Ok(Self { points })
    }

    /// What a number is worth: linear between the points, constant beyond the first and the last. O(log points).
    ///
    /// ```
    /// use scambio_core::comparison::step::normalise::ValueFunction;
    /// let worth = ValueFunction::new(vec![(0.0, 0.0), (10.0, 80.0), (50.0, 100.0)])?;
    /// assert_eq!([worth.at(5.0), worth.at(30.0), worth.at(99.0)], [40.0, 90.0, 100.0]);
    /// # Ok::<(), scambio_core::error::Error>(())
    /// ```
    pub fn at(&self, x: f64) -> f64 {
        let next = self.points.partition_point(|(at, _)| *at <= x);
        match (next.checked_sub(1).map(|before| self.points[before]), self.points.get(next).copied()) {
            (None, Some((_, worth))) | (Some((_, worth)), None) => worth,
            (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * (x - x0) / (x1 - x0),
            (None, None) => 0.0,
        }
    }

    /// The points.
    pub fn points(&self) -> &[(f64, f64)] {
        &self.points
    }
}

/// A column by its value function, which has its own idea of direction. O(n log points).
///
/// Source: R. L. Keeney, H. Raiffa, *Decisions with Multiple Objectives*, 1976.
pub fn value_function(column: &[f64], function: &ValueFunction) -> Vec<f64> {
    column.iter().map(|&x| function.at(x)).collect()
}
