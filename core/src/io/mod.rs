//! Tables as people have them: bytes in, rows and columns out, and back.

mod table;

pub use table::{Area, Cell, Table, Typed};
