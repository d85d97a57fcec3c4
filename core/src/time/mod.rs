//! Civil days, periods, durations in months and Italy's national holidays; the only door to the crate jiff.
//!
//! A day here is a day on a wall calendar: no clock, no time zone, no "today". Whoever needs today's day passes
//! it in, so that the same input always gives the same result.
//!
//! ```
//! use scambio_core::time::{Date, Months, Period};
//!
//! let start = Date::parse("2019-05-16").unwrap();
//! let end = Months::parse("P12M").unwrap().end_from(start);
//! assert_eq!(end.to_string(), "2020-05-15");
//! assert_eq!(Period::new(start, end).unwrap().days(), 366);
//! ```

mod date;
mod holiday;
mod months;
mod period;

pub use date::{Date, Weekday};
pub use holiday::{Holiday, easter, holiday_on, national_holidays};
pub use months::Months;
pub use period::Period;
