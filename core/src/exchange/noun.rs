//! How a noun of the model is written: once, with its documentation, private fields, getters and setters.
//!
//! `noun!` takes what the noun must have (the arguments of `new`) and, after `with`, what it may have. Kinds:
//!
//! | kind | field | getter |
//! |---|---|---|
//! | `one T` | `T`, required | `&T` |
//! | `value T` | `T: Copy`, required | `T` |
//! | `state T` | `T: Copy + Default` | `T` |
//! | `maybe T` | `Option<T>` | `Option<&T>` |
//! | `maybe_value T` | `Option<T>`, `T: Copy` | `Option<T>` |
//! | `many T` | `Vec<T>`, in the order given | `&[T]` |
//! | `named T` | `Vec<(Box<str>, T)>`, in the order given, each name once | `&[(Box<str>, T)]` |
//!
//! `words!` makes a closed list of words: an enum with the spelling that files use.

macro_rules! noun {
    (@type one $ty:ty) => { $ty };
    (@type value $ty:ty) => { $ty };
    (@type state $ty:ty) => { $ty };
    (@type maybe $ty:ty) => { Option<$ty> };
    (@type maybe_value $ty:ty) => { Option<$ty> };
    (@type many $ty:ty) => { Vec<$ty> };
    (@type named $ty:ty) => { Vec<(Box<str>, $ty)> };

    (@get $(#[$doc:meta])* $field:ident one $ty:ty) => {
        $(#[$doc])* pub const fn $field(&self) -> &$ty { &self.$field }
    };
    (@get $(#[$doc:meta])* $field:ident value $ty:ty) => {
        $(#[$doc])* pub const fn $field(&self) -> $ty { self.$field }
    };
    (@get $(#[$doc:meta])* $field:ident state $ty:ty) => {
        $(#[$doc])* pub const fn $field(&self) -> $ty { self.$field }
    };
    (@get $(#[$doc:meta])* $field:ident maybe $ty:ty) => {
        $(#[$doc])* pub const fn $field(&self) -> Option<&$ty> { self.$field.as_ref() }
    };
    (@get $(#[$doc:meta])* $field:ident maybe_value $ty:ty) => {
        $(#[$doc])* pub const fn $field(&self) -> Option<$ty> { self.$field }
    };
    (@get $(#[$doc:meta])* $field:ident many $ty:ty) => {
        $(#[$doc])* pub fn $field(&self) -> &[$ty] { &self.$field }
    };
    (@get $(#[$doc:meta])* $field:ident named $ty:ty) => {
        $(#[$doc])* pub fn $field(&self) -> &[(Box<str>, $ty)] { &self.$field }
    };

    (
        $(#[$meta:meta])*
        $name:ident {
            $($(#[$must_doc:meta])* $must:ident: $must_kind:ident $must_type:ty,)*
        }
        $(with {
            $($(#[$may_doc:meta])* $may:ident, $set:ident: $may_kind:ident $may_type:ty,)*
        })?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($must: $must_type,)*
            $($($may: noun!(@type $may_kind $may_type),)*)?
        }

        impl $name {
            #[doc = concat!("A `", stringify!($name), "` with what it must have; the rest is absent until it is set.")]
            #[allow(clippy::too_many_arguments, clippy::new_without_default, reason = "one argument a required field")]
            pub fn new($($must: $must_type),*) -> Self {
                Self { $($must,)* $($($may: Default::default(),)*)? }
            }

            $(noun!(@get $(#[$must_doc])* $must $must_kind $must_type);)*

            $($(
                noun!(@get $(#[$may_doc])* $may $may_kind $may_type);

                #[doc = concat!("Sets [`", stringify!($may), "`](Self::", stringify!($may), ").")]
                #[must_use]
                pub fn $set(mut self, $may: noun!(@type $may_kind $may_type)) -> Self {
                    self.$may = $may;
                    self
                }
            )*)?
        }
    };
}

macro_rules! words {
    (@meaning) => { "" };
    (@meaning #[doc = $doc:literal] $($rest:tt)*) => { concat!($doc, words!(@meaning $($rest)*)) };
    (@meaning #[default]) => { "" };
    (
        $(#[$meta:meta])*
        $name:ident {
            $($(#[$($attribute:tt)+])* $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$($attribute)+])* $variant,)+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// Their spellings, in the same order.
            pub const WORDS: &[&str] = &[$($word),+];
            /// What each means, in the same order: the first sentences of this documentation.
            #[cfg(feature = "schema")]
            #[allow(dead_code, reason = "not every list is in the schema")]
            pub(crate) const MEANINGS: &[&str] = &[$(words!(@meaning $(#[$($attribute)+])*)),+];

            /// The spelling in files.
            pub const fn word(self) -> &'static str {
                Self::WORDS[self as usize]
            }

            /// Reads the spelling.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.get(crate::text::position(word, Self::WORDS)?).copied()
            }
        }
    };
}
pub(crate) use {noun, words};
