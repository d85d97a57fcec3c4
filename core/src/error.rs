//! The one error type: a call that cannot be answered. Wrong *data* is not an error but diagnostics ([`crate::diag`]).

/// What every fallible call of this crate returns.
pub type Result<T> = core::result::Result<T, Error>;

/// A wrong call. Opaque: ask it with its predicates.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum Kind {
    #[error("{0:?} is not an identifier: 1 to 64 of the characters A-Z a-z 0-9 . _ -")]
    Id(Box<str>),
    #[error("{0:?} is not a decimal number such as 100000.00")]
    Decimal(Box<str>),
    #[error("a text is blank, or a translation is in the language of the original")]
    BlankText,
    #[error("the shape does not fit: {0}")]
    Shape(&'static str),
    #[error("the value of unit {unit} under criterion {criterion} cannot be taken: {needs}")]
    Cell { unit: usize, criterion: usize, needs: &'static str },
    #[error("the weights cannot be used: {0}")]
    Weights(&'static str),
    #[error("the parameter {name} cannot be used: {needs}")]
    Parameter { name: &'static str, needs: &'static str },
}

impl Error {
    pub(crate) fn id(text: &str) -> Self {
        Kind::Id(shorten(text)).into()
    }

    pub(crate) fn decimal(text: &str) -> Self {
        Kind::Decimal(shorten(text)).into()
    }

    pub(crate) const fn blank_text() -> Self {
        Self(Kind::BlankText)
    }

    pub(crate) const fn shape(what: &'static str) -> Self {
        Self(Kind::Shape(what))
    }

    pub(crate) const fn cell(unit: usize, criterion: usize, needs: &'static str) -> Self {
        Self(Kind::Cell { unit, criterion, needs })
    }

    pub(crate) const fn weights(what: &'static str) -> Self {
        Self(Kind::Weights(what))
    }

    pub(crate) const fn parameter(name: &'static str, needs: &'static str) -> Self {
        Self(Kind::Parameter { name, needs })
    }

    /// The same refusal, said of a cell under this criterion; other errors stay as they are.
    pub(crate) fn under(self, criterion: usize) -> Self {
        match self.0 {
            Kind::Cell { unit, needs, .. } => Self::cell(unit, criterion, needs),
            _ => self,
        }
    }

    /// The same refusal where a function saw only the rows at these places.
    pub(crate) fn in_row(self, places: &[usize], criterion: usize) -> Self {
        match self.0 {
            Kind::Cell { unit, needs, .. } => {
                Self::cell(places.get(unit).copied().unwrap_or(unit), criterion, needs)
            }
            _ => self,
        }
    }

    /// The same refusal where a function saw only one row, of the criteria at these places.
    pub(crate) fn at_unit(self, unit: usize, places: &[usize]) -> Self {
        match self.0 {
            Kind::Cell { criterion, needs, .. } => {
                Self::cell(unit, places.get(criterion).copied().unwrap_or(criterion), needs)
            }
            _ => self,
        }
    }

    /// Is it a matrix, or a list beside one, of the wrong size?
    pub const fn is_shape(&self) -> bool {
        matches!(self.0, Kind::Shape(_))
    }

    /// Is it a value that the method cannot take? With its row and column, counted from 0.
    pub const fn cell_at(&self) -> Option<(usize, usize)> {
        match self.0 {
            Kind::Cell { unit, criterion, .. } => Some((unit, criterion)),
            _ => None,
        }
    }

    /// Are they weights that mean nothing: negative, not finite, or none above zero?
    pub const fn is_weights(&self) -> bool {
        matches!(self.0, Kind::Weights(_))
    }

    /// Is it a parameter out of its range?
    pub const fn is_parameter(&self) -> bool {
        matches!(self.0, Kind::Parameter { .. })
    }

    /// Is it a malformed identifier?
    pub const fn is_id(&self) -> bool {
        matches!(self.0, Kind::Id(_))
    }

    /// Is it a malformed decimal number?
    pub const fn is_decimal(&self) -> bool {
        matches!(self.0, Kind::Decimal(_))
    }

    /// Is it a text without words?
    pub const fn is_blank_text(&self) -> bool {
        matches!(self.0, Kind::BlankText)
    }

    /// A stable name for programs, also the `code` of the JavaScript error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            Kind::Id(_) => "malformed-id",
            Kind::Decimal(_) => "malformed-decimal",
            Kind::BlankText => "blank-text",
            Kind::Shape(_) => "wrong-shape",
            Kind::Cell { .. } => "refused-cell",
            Kind::Weights(_) => "unusable-weights",
            Kind::Parameter { .. } => "parameter-out-of-range",
        }
    }
}

/// Quotes at most 80 characters of what was given: an error stays readable whatever came in.
fn shorten(text: &str) -> Box<str> {
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}
