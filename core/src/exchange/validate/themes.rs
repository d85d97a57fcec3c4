//! Themes: one that is still being designed has no activities yet; an active one has topics.

use super::super::{Draft, State, ThemeStatus};
use super::at;
use crate::diag::{Diagnostics, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    for (index, theme) in draft.themes.iter().enumerate() {
        let name = || theme.name().original().into();
        match theme.status() {
            ThemeStatus::Active if theme.all_topics().next().is_none() => {
                found.push(Problem::NoTopics { theme: name() }, at("themes", index).into());
            }
            ThemeStatus::Active => {}
            ThemeStatus::InDesign => {
                let begun = draft.activities.iter().find(|activity| {
                    activity.state() != State::Planned && activity.themes().iter().any(|id| theme.covers(id))
                });
                if let Some(activity) = begun {
                    let problem = Problem::ThemeStillInDesign {
                        theme: name(),
                        activity: activity.id().as_str().into(),
                    };
                    found.push(problem, at("themes", index).field("status").into());
                }
            }
        }
    }
}
