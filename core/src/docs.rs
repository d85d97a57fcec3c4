//! The documents of the repository as part of this documentation, so that their code runs as tests.
//!
//! Links between them lead to the files of the repository. What is written here is read in `core/docs/`.

#![allow(rustdoc::broken_intra_doc_links, reason = "in messages, `themes[0]` is a place in a file")]

/// The repository's front page; its program runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

pub mod architecture {
    #![doc = include_str!("../docs/architecture.md")]
}

pub mod model {
    #![doc = include_str!("../docs/model.md")]
}

pub mod formats {
    #![doc = include_str!("../docs/formats.md")]
}

pub mod import {
    #![doc = include_str!("../docs/import.md")]
}

pub mod diagnostics {
    #![doc = include_str!("../docs/diagnostics.md")]
}

pub mod glossary {
    #![doc = include_str!("../docs/glossary.md")]
}

pub mod performance {
    #![doc = include_str!("../docs/performance.md")]
}
