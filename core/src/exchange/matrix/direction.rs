//! Which way is better.

/// Which way a criterion is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    #[default]
    Up,
    /// Less is better.
    Down,
}

impl Direction {
    /// The number turned so that more is better: by negation, never by 1/x, so that distances stay what they are.
    ///
    /// ```
    /// use scambio_core::comparison::Direction;
    /// assert_eq!(Direction::Down.turn(3.0), -3.0);
    /// ```
    pub fn turn(self, x: f64) -> f64 {
        match self {
            Self::Up => x,
            Self::Down => 0.0 - x,
        }
    }
}

/// What a measure aims at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Aim {
    /// More is better.
    #[default]
    Up,
    /// Less is better.
    Down,
    /// The nearer to this value, the better.
    Target(f64),
    /// Inside this range all is well; outside, the nearer the better.
    Within {
        /// Least good value.
        low: f64,
        /// Greatest good value.
        high: f64,
    },
}

/// Its numbers are finite: a target that is not a number is refused when it is read.
impl Eq for Aim {}

impl Aim {
    /// The number that is compared, and which way it is better: for a target or a range the distance from it, down.
    ///
    /// ```
    /// use scambio_core::comparison::{Aim, Direction};
    /// assert_eq!(Aim::Target(10.0).measure(7.0), (3.0, Direction::Down));
    /// assert_eq!(Aim::Within { low: 1.0, high: 2.0 }.measure(1.5), (0.0, Direction::Down));
    /// ```
    pub fn measure(self, x: f64) -> (f64, Direction) {
        match self {
            Self::Up => (x, Direction::Up),
            Self::Down => (x, Direction::Down),
            Self::Target(target) => ((x - target).abs(), Direction::Down),
            Self::Within { low, high } => ((low - x).max(x - high).max(0.0), Direction::Down),
        }
    }
}
