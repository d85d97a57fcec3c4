// Generated from core: UPDATE=1 cargo test -p scambio-wasm generator

export const version = "0.1.0";
export const formatVersion = "exchange/1";
export const languages = Object.freeze(["it", "en", "fr", "de", "sl"]);
export const maxBytes = 16000000;
export const absences = Object.freeze(["empty", "not-available", "none", "negligible", "not-computable", "confidential", "not-applicable", "error", "unreadable"]);
