//! The few icons, drawn in the colour of the text beside them; never the only carrier of a meaning.

use yew::prelude::*;

use super::Progress;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A check mark.
    Done,
    /// A half-filled circle.
    Going,
    /// A dashed circle.
    Waiting,
    /// An arrow into a tray.
    Download,
}

impl From<Progress> for Icon {
    fn from(progress: Progress) -> Self {
        match progress {
            Progress::Waiting => Self::Waiting,
            Progress::Going => Self::Going,
            Progress::Done => Self::Done,
        }
    }
}

/// Draws an icon.
pub fn icon(icon: Icon) -> Html {
    let d = match icon {
        Icon::Done => "M2 7.5 5.5 11 12.5 3.5",
        Icon::Going => "M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11",
        Icon::Waiting => "M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11",
        Icon::Download => "M7 1.5v7M3.8 5.8 7 9l3.2-3.2M1.5 10v2.5h11V10",
    };
    let class = match icon {
        Icon::Waiting => "icon dashed",
        _ => "icon",
    };
    html! {
        <svg {class} viewBox="0 0 14 14" aria-hidden="true">
            <path {d} />
            if icon == Icon::Going {
                <path class="fill" d="M7 1.5a5.5 5.5 0 0 1 0 11z" />
            }
        </svg>
    }
}
