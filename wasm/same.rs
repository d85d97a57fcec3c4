//! The same bytes natively and in wasm: answers by name as hashes, committed; `npm test` asks the module the same.

use std::collections::BTreeMap;
use std::path::Path;

/// FNV-1a of an answer's bytes, in 64 bits.
fn hash(answer: &str) -> String {
    let hash = answer
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("{hash:016x}")
}

/// Compares answers with what is committed as `wasm/test/same/<name>.json`; `UPDATE=1` writes it.
pub(crate) fn compare(name: &str, answers: &[(String, String)]) {
    let hashes: BTreeMap<&str, String> =
        answers.iter().map(|(name, answer)| (name.as_str(), hash(answer))).collect();
    assert_eq!(hashes.len(), answers.len(), "each name once");
    let found = serde_json::to_string_pretty(&hashes).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("test/same/{name}.json"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    assert_eq!(found, std::fs::read_to_string(&path).unwrap_or_default(), "UPDATE=1 cargo test");
}

/// A file of the house.
pub(crate) fn file(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}
