//! Files as they are published: compressed twice, with their integrity listed.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// Files by name, in the order of their names.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The `integrity` of a file, as browsers want it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// A short name for some bytes: 16 hexadecimal digits.
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Adds `sri.json` and, if `compress`, for every file its `.br` and `.gz`.
pub fn finish(files: &mut Files, compress: bool) -> Result<()> {
    let integrities: BTreeMap<&String, String> =
        files.iter().map(|(name, bytes)| (name, integrity(bytes))).collect();
    let mut list = serde_json::to_vec_pretty(&integrities)?;
    list.push(b'\n');
    let mut packed = Files::new();
    if compress {
        for (name, bytes) in files.iter() {
            packed.insert(format!("{name}.br"), brotli(bytes)?);
            packed.insert(format!("{name}.gz"), gzip(bytes)?);
        }
    }
    files.insert("sri.json".to_owned(), list);
    files.append(&mut packed);
    Ok(())
}

/// Brotli at its best quality.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

/// Gzip at its best level, without a date.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Writes the files into a folder, each at once: a server may read it meanwhile.
pub fn write(folder: &Path, files: &Files) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    for (name, bytes) in files {
        let (path, part) = (folder.join(name), folder.join(format!("{name}.part")));
        std::fs::write(&part, bytes).with_context(|| format!("{} cannot be written.", part.display()))?;
        std::fs::rename(&part, &path).with_context(|| format!("{} cannot be replaced.", path.display()))?;
    }
    Ok(())
}

/// Removes every file of a folder that is not among these.
pub fn prune(folder: &Path, files: &Files) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let wanted =
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| files.contains_key(name));
        if !wanted && path.is_file() {
            std::fs::remove_file(&path).with_context(|| format!("{} cannot be removed.", path.display()))?;
        }
    }
    Ok(())
}
