//! What workshops bring to light: contexts, common issues, areas for improvement with solutions, tools.

use super::noun::{noun, words};
use crate::id::{ActivityId, AdministrationId, FindingId, ThemeId};
use crate::text::Text;

words! {
    /// What kind of finding.
    FindingKind {
        /// Context and starting situation of an administration (first round).
        Context = "context",
        /// An issue that administrations have in common.
        CommonIssue = "common-issue",
        /// An area for improvement (second round).
        ImprovementArea = "improvement-area",
        /// A tool adopted locally.
        LocalTool = "local-tool",
        /// A methodology or tool shared by the exchange.
        Methodology = "methodology",
        /// A tool for analysing processes, used in the Smart Action Labs.
        ProcessAnalysisTool = "process-analysis-tool",
    }
}

noun! {
    /// Something that the exchange brought to light.
    Finding {
        /// Its identifier.
        id: one FindingId,
        /// What kind it is.
        kind: value FindingKind,
        /// The finding in words.
        text: one Text,
    } with {
        /// The administrations that it concerns; none: all.
        administrations, with_administrations: many AdministrationId,
        /// The theme or sub-theme that it belongs to; none: the whole exchange.
        theme, with_theme: maybe ThemeId,
        /// The activity that brought it to light: a workshop, for contexts and areas for improvement.
        activity, with_activity: maybe ActivityId,
        /// For an area for improvement: the possible solutions.
        solutions, with_solutions: many Text,
    }
}
