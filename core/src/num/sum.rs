//! Sums whose rounding error does not grow with their length, always in the same order.

/// A running sum that carries what rounding lost (Neumaier's variant of Kahan's).
///
/// Source: A. Neumaier, *Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen*, ZAMM 54 (1974).
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    total: f64,
    lost: f64,
}

impl Sum {
    /// Adds a number.
    pub fn add(&mut self, x: f64) {
        let next = self.total + x;
        self.lost +=
            if self.total.abs() >= x.abs() { (self.total - next) + x } else { (x - next) + self.total };
        self.total = next;
    }

    /// What has been added up.
    pub fn value(self) -> f64 {
        self.total + self.lost
    }

    /// The difference of two running sums: what was added between them, without the rounding of either.
    pub fn since(self, earlier: Self) -> f64 {
        (self.total - earlier.total) + (self.lost - earlier.lost)
    }
}

/// The sum of numbers, 0 of none.
///
/// ```
/// use scambio_core::num::sum::sum;
/// assert_eq!(sum([1.0, 1e100, 1.0, -1e100]), 2.0);
/// ```
pub fn sum(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let mut sum = Sum::default();
    for x in numbers {
        sum.add(x);
    }
    sum.value()
}
