//! Methods that solve linear programmes: each unit in its best light, and weights from the best and the worst criterion.
//!
//! A feature (`linear`) of its own, for the solver weighs more than all other methods together. Columns are scaled before
//! they are solved, and every optimum is checked against its constraints.

mod benefit_of_the_doubt;
mod best_worst;
mod envelopment;
mod solver;

pub use benefit_of_the_doubt::{BenefitOfTheDoubt, InBestLight};
pub use best_worst::{BestWorst, best_worst};
pub use envelopment::{Efficiency, Envelopment, Orientation, Returns};
