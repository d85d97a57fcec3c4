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
