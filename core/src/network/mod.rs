//! Network: who learns from whom, what holds it together, and how it grows.
//!
//! A [`Graph`] is made from a list of ties between places 0, 1, 2, …; each measure is a function of it, with its definition,
//! its edge cases and its source. Results are in the order of the nodes. [`exchange`] makes the graphs of an exchange,
//! [`layout()`] says where to draw them, and [`format::network`](crate::format::network) writes them.
//!
//! ```
//! use scambio_core::network::{Graph, Length, articulation_points, betweenness, components};
//!
//! // Two groups that only node 2 holds together.
//! let graph = Graph::undirected(5, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)])?;
//! assert_eq!(articulation_points(&graph), [2]);
//! assert_eq!(betweenness(&graph, Length::Hops, false)[2], 4.0);
//! assert_eq!(components(&graph.without(&[2])).len(), 2);
//! # Ok::<(), scambio_core::error::Error>(())
//! ```

mod articulation;
mod betweenness;
mod closeness;
mod clustering;
mod community;
mod component;
mod consolidation;
mod core;
mod degree;
mod density;
mod eigenvector;
pub mod exchange;
mod graph;
mod layout;
mod pagerank;
mod path;
mod projection;
mod reciprocity;

pub use self::core::{Core, core_numbers, core_periphery};
pub use articulation::{articulation_points, bridges, falls_into};
pub use betweenness::{betweenness, tie_betweenness};
pub use closeness::{closeness, harmonic};
pub use clustering::{Triangle, clustering, transitivity};
pub use community::{communities, modularity};
pub use component::{components, strong_components};
pub use consolidation::{Consolidation, cohesion_over_time, consolidation};
pub use degree::{Way, degree, degree_centrality, strength};
pub use density::density;
pub use eigenvector::eigenvector;
pub use graph::{Graph, Tie};
pub use layout::{Layout, LayoutSettings, layout};
pub use pagerank::pagerank;
pub use path::{Length, distances};
pub use projection::{Sharing, project};
pub use reciprocity::{reciprocity, reciprocity_of_nodes};
