//! `words FOLDER`: writes the pack of every language into a folder, as `it.txt`, `en.txt` …; the build publishes them.

use scambio_core::text::Lang;
use scambio_web::i18n;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).ok_or_else(|| std::io::Error::other("words FOLDER"))?;
    std::fs::create_dir_all(&folder)?;
    for lang in Lang::ALL {
        let path = std::path::Path::new(&folder).join(format!("{lang}.txt"));
        std::fs::write(path, i18n::write(lang))?;
    }
    Ok(())
}
