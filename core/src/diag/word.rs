//! The closed lists of words that are arguments of problems, and those that frame a message.

/// A closed list: an enum with its spellings for programs, and a structure with one wording for each.
macro_rules! words {
    ($(#[$meta:meta])* $visibility:vis $name:ident, worded by $Words:ident: $($(#[doc = $doc:literal])* $word:ident $spelling:literal,)+) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        $visibility enum $name {
            $($(#[doc = $doc])* $word,)+
        }

        impl $name {
            /// All of them, in order.
            $visibility const ALL: &[Self] = &[$(Self::$word),+];

            /// The spelling for programs.
            $visibility const fn word(self) -> &'static str {
                match self { $(Self::$word => $spelling,)+ }
            }
        }

        #[doc = concat!("The words of one language for [`", stringify!($name), "`].")]
        #[cfg(feature = "wording")]
        #[derive(Clone, Copy)]
        #[allow(non_snake_case, reason = "named like the words")]
        pub(super) struct $Words {
            $(pub(super) $word: &'static str,)+
        }

        #[cfg(feature = "wording")]
        impl $Words {
            /// In the order of the list.
            pub(super) const fn lines(self) -> [&'static str; $name::ALL.len()] {
                [$(self.$word),+]
            }
        }
    };
}

words! {
    /// What a reference leads to, or an identifier names.
    #[allow(missing_docs, reason = "each is the noun of the model with the same name")]
    pub Noun, worded by Nouns:
    Administration "administration",
    Agreement "agreement",
    Theme "theme",
    Concept "concept",
    LegalReference "legal-reference",
    Phase "phase",
    Activity "activity",
    Finding "finding",
    Practice "practice",
    Transfer "transfer",
    ProjectWork "project-work",
    Output "output",
    Analysis "analysis",
    Plan "plan",
    Section "section",
    Criterion "criterion",
    Person "person",
}

words! {
    /// What a JSON text would have to go on with.
    pub Expected, worded by Expectations:
    /// A value.
    Value "value",
    /// A field name in double quotes.
    FieldName "field-name",
    /// A colon after a field name.
    Colon "colon",
    /// A comma, or the end of the object.
    CommaOrBrace "comma-or-brace",
    /// A comma, or the end of the list.
    CommaOrBracket "comma-or-bracket",
    /// The closing quote of a string.
    Quote "quote",
    /// One of the escapes that JSON knows.
    Escape "escape",
    /// A digit.
    Digit "digit",
    /// A digit of the four after `\u`.
    HexDigit "hex-digit",
    /// No unescaped control character within a string.
    NoControl "no-control-character",
}

words! {
    /// The types of JSON values, as far as the format tells them apart.
    #[allow(missing_docs, reason = "the words of the JSON standard")]
    pub JsonType, worded by JsonTypes:
    Null "null",
    Boolean "boolean",
    Number "number",
    WholeNumber "whole-number",
    String "string",
    List "list",
    Object "object",
    /// A text: a string, or an object of strings by language.
    Text "text",
}

words! {
    /// What frames a message, and the templates of problems that need a second one.
    pub(super) Phrase, worded by Phrases:
    /// A position in a file: `{line}`, `{column}`.
    Position "position",
    /// The sentence that `{suggestion}` stands for, with its leading blank: `{nearest}`.
    Suggestion "suggestion",
    /// Before a word of a list.
    Open "open",
    /// After a word of a list.
    Close "close",
    /// [`JsonSyntax`](super::Problem::JsonSyntax) at the end of the file, where nothing was found.
    JsonSyntaxAtEnd "json-syntax-at-end",
    /// [`NotAnExchange`](super::Problem::NotAnExchange) where the file names no format.
    NotAnExchangeUnnamed "not-an-exchange-unnamed",
    /// [`WrongType`](super::Problem::WrongType) where null was found.
    WrongTypeNull "wrong-type-null",
}
