//! The exchanges that scenarios show.

/// Every field of the format once; three administrations; invented.
pub(crate) const GOLDEN: &str = include_str!("../../cases/formats/exchange-1/input.json");

/// The real exchange.
pub(crate) const REAL: &str = include_str!("../../../core/data/scambio-pa.json");

/// The tabs for reading, in their order, as the attributes `view` and `views` name them.
pub(crate) const TABS: [&str; 7] =
    ["overview", "themes", "administrations", "rotation", "comparison", "practices", "network"];

/// The views that the widget draws itself; the further programs have scenarios of their own.
pub(crate) const VIEWS: [&str; 4] = ["overview", "themes", "administrations", "practices"];

/// The languages of the interface.
pub(crate) const LANGS: [&str; 5] = ["it", "en", "fr", "de", "sl"];
