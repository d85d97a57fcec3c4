//! References: whatever is named exists.

use super::super::{Draft, Topic};
use super::at;
use super::known::{Index, Known};
use crate::diag::{Diagnostic, Diagnostics, Noun, Path, Problem, Severity};
use crate::text::nearest;

/// Among how many identifiers the one that was meant is looked for.
const CANDIDATES: usize = 1_000;

struct Checker<'k, 'd> {
    known: &'k Known<'k>,
    found: &'d mut Diagnostics,
}

pub(super) fn check(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    let mut checker = Checker { known, found };
    checker.programme(draft);
    checker.themes(draft);
    checker.activities(draft);
    checker.results(draft);
}

impl Checker<'_, '_> {
    fn programme(&mut self, draft: &Draft) {
        if let Some(promoter) = &draft.promoter {
            self.one(Noun::Administration, promoter.as_str(), &|| Path::root().field("promoter"));
        }
        if let Some(by) = draft.record.as_ref().and_then(|record| record.implemented_by()) {
            self.one(Noun::Administration, by.as_str(), &|| {
                Path::root().field("record").field("implementedBy")
            });
        }
        for (index, agreement) in draft.agreements.iter().enumerate() {
            for (signatory, id) in agreement.signatories().iter().enumerate() {
                let path = || at("agreements", index).field("signatories").index(signatory);
                self.one(Noun::Administration, id.as_str(), &path);
            }
        }
        for (index, group) in draft.working_groups.iter().enumerate() {
            self.maybe_theme(group.theme(), "workingGroups", index);
        }
        for (index, delegation) in draft.delegations.iter().enumerate() {
            let path = at("delegations", index);
            let administration = delegation.administration().as_str();
            self.one(Noun::Administration, administration, &|| path.clone().field("administration"));
            self.one(Noun::Theme, delegation.theme().as_str(), &|| path.clone().field("theme"));
        }
    }

    fn themes(&mut self, draft: &Draft) {
        for (index, theme) in draft.themes.iter().enumerate() {
            let path = at("themes", index);
            self.topics(theme.topics(), &path);
            for (part, sub_theme) in theme.sub_themes().iter().enumerate() {
                self.topics(sub_theme.topics(), &path.clone().field("subThemes").index(part));
            }
        }
        for (index, law) in draft.legal_references.iter().enumerate() {
            if let Some(successor) = law.successor() {
                let path = || at("legalReferences", index).field("successor");
                self.one(Noun::LegalReference, successor.as_str(), &path);
            }
        }
    }

    fn topics(&mut self, topics: &[Topic], subject: &Path) {
        for (index, topic) in topics.iter().enumerate() {
            let path = subject.clone().field("topics").index(index);
            for (at, law) in topic.references().iter().enumerate() {
                self.one(Noun::LegalReference, law.as_str(), &|| path.clone().field("references").index(at));
            }
            for (at, concept) in topic.concepts().iter().enumerate() {
                self.one(Noun::Concept, concept, &|| path.clone().field("concepts").index(at));
            }
            for (point_at, point) in topic.points().iter().enumerate() {
                for (at, law) in point.references().iter().enumerate() {
                    let path = || path.clone().field("points").index(point_at).field("references").index(at);
                    self.one(Noun::LegalReference, law.as_str(), &path);
                }
            }
        }
    }

    fn activities(&mut self, draft: &Draft) {
        for (index, activity) in draft.activities.iter().enumerate() {
            let path = at("activities", index);
            if let Some(phase) = activity.phase() {
                self.one(Noun::Phase, phase.as_str(), &|| path.clone().field("phase"));
            }
            for (at, theme) in activity.themes().iter().enumerate() {
                self.one(Noun::Theme, theme.as_str(), &|| path.clone().field("themes").index(at));
            }
            if let Some(host) = activity.host() {
                self.one(Noun::Administration, host.as_str(), &|| path.clone().field("host"));
            }
            // Whoever is invited need not take part: an invitation may name administrations that declined.
        }
    }

    fn results(&mut self, draft: &Draft) {
        for (index, finding) in draft.findings.iter().enumerate() {
            self.administrations(finding.administrations(), &|| {
                at("findings", index).field("administrations")
            });
            self.maybe_theme(finding.theme(), "findings", index);
            if let Some(activity) = finding.activity() {
                self.one(Noun::Activity, activity.as_str(), &|| at("findings", index).field("activity"));
            }
        }
        for (index, practice) in draft.practices.iter().enumerate() {
            self.administrations(practice.offered_by(), &|| at("practices", index).field("offeredBy"));
            self.maybe_theme(practice.theme(), "practices", index);
        }
        for (index, transfer) in draft.transfers.iter().enumerate() {
            let path = at("transfers", index);
            self.one(Noun::Practice, transfer.practice().as_str(), &|| path.clone().field("practice"));
            self.one(Noun::Administration, transfer.to().as_str(), &|| path.clone().field("to"));
            if let Some(from) = transfer.from() {
                self.one(Noun::Administration, from.as_str(), &|| path.clone().field("from"));
            }
        }
        for (index, work) in draft.project_works.iter().enumerate() {
            self.maybe_theme(work.theme(), "projectWorks", index);
            for (practice_at, practice) in work.practices().iter().enumerate() {
                let path = || at("projectWorks", index).field("practices").index(practice_at);
                self.one(Noun::Practice, practice.as_str(), &path);
            }
        }
        for (index, output) in draft.outputs.iter().enumerate() {
            self.maybe_theme(output.theme(), "outputs", index);
            self.administrations(output.adopted_by(), &|| at("outputs", index).field("adoptedBy"));
        }
        for (index, analysis) in draft.analyses.iter().enumerate() {
            self.maybe_theme(analysis.theme(), "analyses", index);
            for (row_at, row) in analysis.rows().iter().enumerate() {
                let path = || at("analyses", index).field("rows").index(row_at).field("administration");
                self.one(Noun::Administration, row.administration().as_str(), &path);
            }
        }
    }

    fn administrations(&mut self, ids: &[crate::id::AdministrationId], list: &dyn Fn() -> Path) {
        for (index, id) in ids.iter().enumerate() {
            self.one(Noun::Administration, id.as_str(), &|| list().index(index));
        }
    }

    fn maybe_theme(&mut self, theme: Option<&crate::id::ThemeId>, list: &'static str, index: usize) {
        if let Some(theme) = theme {
            self.one(Noun::Theme, theme.as_str(), &|| at(list, index).field("theme"));
        }
    }

    #[inline(never)]
    fn one(&mut self, noun: Noun, id: &str, path: &dyn Fn() -> Path) {
        let known = match noun {
            Noun::Administration => &self.known.administrations,
            Noun::Concept => &self.known.concepts,
            Noun::LegalReference => &self.known.laws,
            Noun::Phase => &self.known.phases,
            Noun::Activity => &self.known.activities,
            Noun::Practice => &self.known.practices,
            _ => &self.known.subjects,
        };
        if !known.contains(id) {
            report_unknown(noun, id, known, path, self.found);
        }
    }
}

pub(super) fn report_unknown(
    noun: Noun,
    id: &str,
    known: &Index<'_>,
    path: &dyn Fn() -> Path,
    found: &mut Diagnostics,
) {
    found.push_with(Severity::Error, || {
        let nearest = nearest(id, known.names().take(CANDIDATES)).map(Into::into);
        Diagnostic::new(Problem::UnknownReference { noun, id: id.into(), nearest }, path().into())
    });
}
