//! `import FILE`: what a table was understood as, in JSON: units, columns, values, what was recognised and set apart.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

#[path = "shown/mod.rs"]
mod shown;

fn main() -> ExitCode {
    let Some(file) = std::env::args_os().nth(1) else {
        eprintln!("import FILE");
        return ExitCode::from(2);
    };
    let bytes = match std::fs::read(&file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{}: {error}", Path::new(&file).display());
            return ExitCode::from(2);
        }
    };
    let name =
        Path::new(&file).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let import = scambio_core::io::import(bytes, &name, &scambio_core::io::Overrides::default());
    // Whoever closed the pipe has read enough.
    let _ = writeln!(std::io::stdout().lock(), "{}", shown::text(&shown::json(&import)));
    if import.report.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
