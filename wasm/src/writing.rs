//! Writing: the JSON text of an object in, the canonical file out.

use scambio_core::exchange::Exchange;
use scambio_core::format;
use wasm_bindgen::prelude::wasm_bindgen;

/// The file of an exchange, names of people included. `None`: the object is no valid exchange.
#[wasm_bindgen]
pub fn write(object: &[u8]) -> Option<String> {
    Some(format::write(&exchange(object)?))
}

/// The file of an exchange without any person's name. `None`: the object is no valid exchange.
#[wasm_bindgen]
pub fn publish(object: &[u8]) -> Option<String> {
    Some(format::write(&exchange(object)?.without_names()))
}

fn exchange(object: &[u8]) -> Option<Exchange> {
    format::read(object).into_exchange()
}

#[cfg(test)]
mod tests {
    use super::*;

    const REAL: &[u8] = include_bytes!("../../core/data/scambio-pa.json");

    #[test]
    fn what_was_read_is_written() {
        assert_eq!(write(REAL).as_deref().map(str::as_bytes), Some(REAL));
        assert_eq!(publish(REAL), write(REAL), "the real file has no names");
    }

    #[test]
    fn no_exchange_no_file() {
        assert_eq!(write(b"{}"), None);
        assert_eq!(publish(b""), None);
    }
}
