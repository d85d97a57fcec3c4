//! Practices, transfers and delegations from tables as offices send them, and back.

#![allow(clippy::panic, clippy::unwrap_used, reason = "tests")]

mod kinds;
mod round_trip;
mod untidy;

use scambio_core::exchange::Exchange;

fn exchange(file: &str) -> Exchange {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    scambio_core::format::read(&std::fs::read(path).unwrap()).into_exchange().unwrap()
}

/// The example: administrations that are no regions, practices and transfers.
fn example() -> Exchange {
    exchange("../web/demo/data/dimostrativo.json")
}

/// The real exchange: regions, and no practices yet.
fn real() -> Exchange {
    exchange("data/scambio-pa.json")
}
