//! What stands in one place of a matrix: a value or a named absence, and what is known about it.

use super::{Scale, Steps};
use crate::error::{Error, Result};
use crate::exchange::noun::words;
use crate::text::Text;
use crate::time::Date;

/// A value, by the scale of its criterion.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A finite number.
    Measure(f64),
    /// A step of an ordered scale, counted from 0.
    Level(usize),
    /// An option of a short ordered list, counted from 0.
    Choice(usize),
    /// How it is done, in words.
    Text(Text),
}

/// Cells hold finite numbers alone.
impl Eq for Value {}

words! {
    /// Why there is no value.
    Absence {
        /// Nobody has asked yet.
        NotYetAsked = "not-yet-asked",
        /// Asked, and not reported.
        NotReported = "not-reported",
        /// The question does not arise there.
        NotApplicable = "not-applicable",
        /// There is a number, but it counts something else.
        NotComparable = "not-comparable",
        /// Known, and not to be shown.
        Confidential = "confidential",
    }
}

/// Before or after: which round of asking a value belongs to. Rounds are counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Round(pub u8);

/// One cell.
///
/// ```
/// use scambio_core::comparison::{Absence, Cell, Value};
/// let cell = Cell::value(Value::Measure(42.5))?.with_interval(40.0, 45.0)?;
/// assert_eq!(cell.interval(), Some((40.0, 45.0)));
/// assert!(Cell::value(Value::Measure(f64::NAN)).is_err());
/// assert_eq!(Cell::absent(Absence::Confidential).absence(), Some(Absence::Confidential));
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    content: core::result::Result<Value, Absence>,
    interval: Option<(f64, f64)>,
    note: Option<Text>,
    source: Option<Text>,
    date: Option<Date>,
}

impl Eq for Cell {}

impl Cell {
    /// A cell with a value.
    ///
    /// # Errors
    /// A number that is not finite.
    pub fn value(value: Value) -> Result<Self> {
        if matches!(value, Value::Measure(x) if !x.is_finite()) {
            return Err(Error::parameter("value", "a finite number; what is not there is a named absence"));
        }
        Ok(Self { content: Ok(value), interval: None, note: None, source: None, date: None })
    }

    /// A cell without a value, and why.
    pub const fn absent(why: Absence) -> Self {
        Self { content: Err(why), interval: None, note: None, source: None, date: None }
    }

    /// Between which numbers the value lies for sure.
    ///
    /// # Errors
    /// No number in the cell, or one outside the interval; ends that are not finite.
    pub fn with_interval(mut self, low: f64, high: f64) -> Result<Self> {
        let holds = matches!(self.content, Ok(Value::Measure(x)) if low <= x && x <= high);
        if !holds || !low.is_finite() || !high.is_finite() {
            return Err(Error::parameter("interval", "finite ends around the number of the cell"));
        }
        self.interval = Some((low, high));
        Ok(self)
    }

    /// With a note.
    #[must_use]
    pub fn with_note(mut self, note: Text) -> Self {
        self.note = Some(note);
        self
    }

    /// With its source, where it differs from the criterion's.
    #[must_use]
    pub fn with_source(mut self, source: Text) -> Self {
        self.source = Some(source);
        self
    }

    /// With the day to which it refers.
    #[must_use]
    pub fn with_date(mut self, date: Date) -> Self {
        self.date = Some(date);
        self
    }

    /// With all that may be known of it.
    pub(crate) fn with_all(self, note: Option<Text>, source: Option<Text>, date: Option<Date>) -> Self {
        Self { note, source, date, ..self }
    }

    /// The same cell on a scale: a step, written as its place from 1, becomes one.
    ///
    /// # Errors
    /// A value that is not of the scale.
    pub fn on_scale(mut self, scale: &Scale) -> Result<Self> {
        let step = |x: f64, steps: &Steps| {
            let at = x as usize;
            (at as f64 == x && (1..=steps.steps().len()).contains(&at)).then_some(at - 1)
        };
        let content = match self.content {
            Ok(content) => content,
            Err(why) => return Ok(Self { content: Err(why), ..self }),
        };
        let value = match (scale, content) {
            (Scale::Measure { .. } | Scale::Context { .. }, Value::Measure(x)) => Some(Value::Measure(x)),
            (Scale::Level(steps), Value::Measure(x)) => step(x, steps).map(Value::Level),
            (Scale::Choice(steps), Value::Measure(x)) => step(x, steps).map(Value::Choice),
            (Scale::Text, Value::Text(text)) => Some(Value::Text(text)),
            _ => None,
        };
        self.content = Ok(value.ok_or_else(|| Error::parameter("value", "of the criterion's scale"))?);
        Ok(self)
    }

    /// Its value, where there is one.
    pub const fn as_value(&self) -> Option<&Value> {
        match &self.content {
            Ok(value) => Some(value),
            Err(_) => None,
        }
    }

    /// Its number, where it is a measure.
    pub const fn measure(&self) -> Option<f64> {
        match &self.content {
            Ok(Value::Measure(x)) => Some(*x),
            _ => None,
        }
    }

    /// Why there is no value, where there is none.
    pub const fn absence(&self) -> Option<Absence> {
        match &self.content {
            Ok(_) => None,
            Err(why) => Some(*why),
        }
    }

    /// The interval of uncertainty.
    pub const fn interval(&self) -> Option<(f64, f64)> {
        self.interval
    }

    /// Its note.
    pub const fn note(&self) -> Option<&Text> {
        self.note.as_ref()
    }

    /// Its source.
    pub const fn source(&self) -> Option<&Text> {
        self.source.as_ref()
    }

    /// The day to which it refers.
    pub const fn date(&self) -> Option<Date> {
        self.date
    }
}
