//! The shapes of the file: what serde reads and writes, in step with the nouns of the model.
//!
//! `shape!` takes the fields of a noun once more, with the kinds of `exchange::noun`, and writes the struct with its
//! serde attributes and both conversions. Between shape and noun nothing can go wrong: single values are checked when
//! they are read ([`super::leaf`]), the whole by [`Draft::check`](crate::exchange::Draft::check).

mod activity;
mod administration;
mod exchange;
mod funding;
mod record;
mod results;
mod theme;

pub(super) use exchange::ExchangeShape;

use super::leaf::{Email, TextShape, Url};
use crate::exchange as model;
use crate::text::{Lang, Text};

/// A shape and its noun. `lang` is the language of the file, in which plain strings are.
pub(super) trait Shape: Sized {
    type Noun;
    fn into_noun(self, lang: Lang) -> Option<Self::Noun>;
    fn of(noun: &Self::Noun, lang: Lang) -> Self;
}

impl Shape for TextShape {
    type Noun = Text;
    fn into_noun(self, lang: Lang) -> Option<Text> {
        self.into_text(lang)
    }
    fn of(text: &Text, lang: Lang) -> Self {
        Self::of(text, lang)
    }
}

impl<S: Shape> Shape for Vec<S> {
    type Noun = Vec<S::Noun>;
    fn into_noun(self, lang: Lang) -> Option<Self::Noun> {
        self.into_iter().map(|shape| shape.into_noun(lang)).collect()
    }
    fn of(nouns: &Self::Noun, lang: Lang) -> Self {
        nouns.iter().map(|noun| S::of(noun, lang)).collect()
    }
}

impl Shape for Url {
    type Noun = Box<str>;
    fn into_noun(self, _: Lang) -> Option<Box<str>> {
        Some(self.0)
    }
    fn of(noun: &Box<str>, _: Lang) -> Self {
        Self(noun.clone())
    }
}

impl Shape for Email {
    type Noun = Box<str>;
    fn into_noun(self, _: Lang) -> Option<Box<str>> {
        Some(self.0)
    }
    fn of(noun: &Box<str>, _: Lang) -> Self {
        Self(noun.clone())
    }
}

/// Values that are written as they are.
macro_rules! leaves {
    ($($ty:ty),* $(,)?) => { $(
        impl Shape for $ty {
            type Noun = Self;
            fn into_noun(self, _: Lang) -> Option<Self> {
                Some(self)
            }
            fn of(noun: &Self, _: Lang) -> Self {
                noun.clone()
            }
        }
    )* };
}

leaves! {
    bool, u32, Box<str>, crate::time::Date, crate::time::Period, crate::time::Months,
    crate::id::ExchangeId, crate::id::AdministrationId, crate::id::AgreementId, crate::id::ThemeId,
    crate::id::LegalReferenceId, crate::id::PhaseId, crate::id::ActivityId, crate::id::FindingId, crate::id::PracticeId,
    crate::id::TransferId, crate::id::ProjectWorkId, crate::id::OutputId, crate::id::AnalysisId,
    model::AdministrationKind, model::Role, model::AgreementKind, model::Staff, model::ThemeStatus, model::LegalSource,
    model::ActivityKind, model::State, model::Round, model::Support, model::Hosting, model::Invitation,
    model::FindingKind, model::Origin, model::TransferStep, model::ActKind, model::SectionKind, model::ExchangeMode,
    model::RequestPurpose, model::Fund,
}

macro_rules! shape {
    (@type one $ty:ty) => { $ty };
    (@type value $ty:ty) => { $ty };
    (@type state $ty:ty) => { Option<$ty> };
    (@type maybe $ty:ty) => { Option<$ty> };
    (@type maybe_value $ty:ty) => { Option<$ty> };
    (@type many $ty:ty) => { Vec<$ty> };

    (@into one $value:expr, $lang:ident) => { $crate::format::shape::Shape::into_noun($value, $lang)? };
    (@into value $value:expr, $lang:ident) => { $crate::format::shape::Shape::into_noun($value, $lang)? };
    (@into state $value:expr, $lang:ident) => { $value.unwrap_or_default() };
    (@into maybe $value:expr, $lang:ident) => { shape!(@option $value, $lang) };
    (@into maybe_value $value:expr, $lang:ident) => { shape!(@option $value, $lang) };
    (@into many $value:expr, $lang:ident) => { $crate::format::shape::Shape::into_noun($value, $lang)? };
    (@option $value:expr, $lang:ident) => {
        match $value {
            Some(shape) => Some($crate::format::shape::Shape::into_noun(shape, $lang)?),
            None => None,
        }
    };

    (@of one $value:expr, $lang:ident) => { $crate::format::shape::Shape::of($value, $lang) };
    (@of value $value:expr, $lang:ident) => { $crate::format::shape::Shape::of(&$value, $lang) };
    (@of state $value:expr, $lang:ident) => { $crate::format::shape::unless_default($value) };
    (@of maybe $value:expr, $lang:ident) => { $value.map(|noun| $crate::format::shape::Shape::of(noun, $lang)) };
    (@of maybe_value $value:expr, $lang:ident) => { $value.map(|noun| $crate::format::shape::Shape::of(&noun, $lang)) };
    (@of many $value:expr, $lang:ident) => {
        $value.iter().map(|noun| $crate::format::shape::Shape::of(noun, $lang)).collect()
    };

    (
        $(#[$meta:meta])*
        $shape:ident => $noun:ident, $schema:tt {
            $($(#[$must_meta:meta])* $must:ident: $must_kind:ident $must_type:ty,)*
        }
        $(with {
            $($(#[$may_meta:meta])* $may:ident, $set:ident: $may_kind:ident $may_type:ty,)*
        })?
    ) => {
        $(#[$meta])*
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(rename = $schema, deny_unknown_fields))]
        #[serde(rename_all = "camelCase")]
        pub(in crate::format) struct $shape {
            $($(#[$must_meta])* $must: shape!(@type $must_kind $must_type),)*
            $($(
                $(#[$may_meta])*
                #[serde(default, skip_serializing_if = "crate::format::shape::is_absent")]
                $may: shape!(@type $may_kind $may_type),
            )*)?
        }

        impl $crate::format::shape::Shape for $shape {
            type Noun = $crate::exchange::$noun;

            #[allow(unused_variables, reason = "shapes without texts")]
            fn into_noun(self, lang: $crate::text::Lang) -> Option<Self::Noun> {
                Some(
                    $crate::exchange::$noun::new($(shape!(@into $must_kind self.$must, lang)),*)
                    $($(.$set(shape!(@into $may_kind self.$may, lang)))*)?
                )
            }

            fn of(noun: &Self::Noun, lang: $crate::text::Lang) -> Self {
                Self {
                    $($must: shape!(@of $must_kind noun.$must(), lang),)*
                    $($($may: shape!(@of $may_kind noun.$may(), lang),)*)?
                }
            }
        }
    };
}
pub(in crate::format) use shape;

/// Is there nothing to write? (Absent fields are left out of the file.)
pub(in crate::format) trait MaybeAbsent {
    fn is_absent(&self) -> bool;
}

impl<T> MaybeAbsent for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> MaybeAbsent for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// The default is left out of the file too.
pub(in crate::format) fn unless_default<T: Default + PartialEq>(value: T) -> Option<T> {
    Some(value).filter(|value| *value != T::default())
}

pub(in crate::format) fn is_absent(value: &impl MaybeAbsent) -> bool {
    value.is_absent()
}
