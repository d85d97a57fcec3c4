//! Italy's 19 regions and 2 autonomous provinces: codes, names in five languages, seats, patron days; and the
//! look-up of a unit by any of its codes or names.
//!
//! The Region Trentino-Alto Adige/Südtirol is not one of the 21 units: its two autonomous provinces are. Where a
//! text means the region, [`find`] answers with both.
//!
//! ```
//! use scambio_core::territory::{Found, Unit, find};
//! use scambio_core::text::Lang;
//!
//! assert_eq!(Unit::all().len(), 21);
//! let Found::Unit(unit) = find("Südtirol") else { panic!("an exact name") };
//! assert_eq!(unit.ipa(), "p_bz");
//! assert_eq!(unit.short_name(Lang::It), "Bolzano");
//! ```

mod fold;
#[cfg(test)]
mod generator;
mod lookup;
mod table;
mod unit;

pub(crate) use fold::fold;
pub use lookup::{Found, find};
pub use unit::{Group, Kind, Patron, PatronRule, Seat, Unit};
