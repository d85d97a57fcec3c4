//! Figures as people write them: marks, signs, units and remarks around them, and what stands where there is none.

mod absence;
mod date;
mod marks;
mod quick;
mod scan;

pub use absence::Absence;
pub use date::date;
pub use marks::{Evidence, Marks, Verdict};
pub(super) use quick::Quick;
pub(super) use scan::{scan, trim, without_flags};

/// Reads a figure whose marks are known: `None` if it is none.
///
/// ```
/// use scambio_core::io::{Marks, figure};
///
/// let italian = Marks { decimal: ',', thousands: Some('.') };
/// assert_eq!(figure("€ 4.392.526,50 (b)", italian), Some(4_392_526.5));
/// assert_eq!(figure("(0,512)", italian), Some(-0.512));
/// assert_eq!(figure("n.d.", italian), None);
/// ```
pub fn figure(text: &str, marks: Marks) -> Option<f64> {
    let scan = scan(text)?;
    let value = marks.value(scan.body)?;
    Some(if scan.negative { -value } else { value })
}
