//! Themes: one that is still being designed has no activities yet; an active one has topics.

use super::super::{Draft, State, ThemeStatus};
use super::at;
use super::known::{BySubject, Known};
use crate::diag::{Diagnostics, Problem};

pub(super) fn check(draft: &Draft, known: &Known<'_>, found: &mut Diagnostics) {
    let begun = begun(draft, known);
    for (index, theme) in draft.themes.iter().enumerate() {
        let name = || theme.name().original().into();
        match theme.status() {
            ThemeStatus::Active if theme.all_topics().next().is_none() => {
                found.push(Problem::NoTopics { theme: name() }, at("themes", index).into());
            }
            ThemeStatus::Active => {}
            ThemeStatus::InDesign => {
                if let Some(first) = begun.related(theme.id().as_str()).copied().flatten().min() {
                    let activity = draft.activities[first].id().as_str().into();
                    let problem = Problem::ThemeStillInDesign { theme: name(), activity };
                    found.push(problem, at("themes", index).field("status").into());
                }
            }
        }
    }
}

/// Of each theme or sub-theme, the position of the first activity about it that is done or under way.
fn begun<'k>(draft: &Draft, known: &'k Known<'k>) -> BySubject<'k, Option<usize>> {
    let mut begun: BySubject<'_, Option<usize>> = BySubject::new(known);
    for (index, activity) in draft.activities.iter().enumerate() {
        for theme in activity.themes().iter().filter(|_| activity.state() != State::Planned) {
            begun.change(theme.as_str(), |first| _ = first.get_or_insert(index));
        }
    }
    begun
}
