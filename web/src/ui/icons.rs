//! The few icons, drawn in the colour of the text beside them; never the only carrier of a meaning.

use super::{El, Progress, el};

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
pub fn icon(icon: Icon) -> El {
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
    let path = |class, d: &'static str| el("path", class).attr("d", d);
    el("svg", class)
        .attr("viewBox", "0 0 14 14")
        .attr("aria-hidden", "true")
        .with(path("", d))
        .with((icon == Icon::Going).then(|| path("fill", "M7 1.5a5.5 5.5 0 0 1 0 11z")))
}
