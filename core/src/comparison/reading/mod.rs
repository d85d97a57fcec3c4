//! What a comparison tells people: the profile of one unit, why its score is what it is, what changed between rounds, who
//! could help, and whether another method would change the picture. Data; words are made where people read them.

mod help;
mod panel;
mod profile;
mod progress;
mod why;

pub use help::{Helper, who_could_help};
pub use panel::{Panel, PanelRow, panel, panel_of};
pub use profile::{Line, Standing, profile, profile_of};
pub use progress::{Change, Step, progress};
pub use why::{Contribution, why};
