//! Other programs: run them, and say in a sentence what went wrong.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A command by its words, to be run in a folder.
pub fn command<S: AsRef<OsStr>>(folder: &Path, words: impl IntoIterator<Item = S>) -> Command {
    let mut words = words.into_iter();
    let mut command =
        Command::new(words.next().map_or_else(|| "true".into(), |word| word.as_ref().to_owned()));
    command.args(words).current_dir(folder);
    command
}

/// The cargo that runs this tool, with the words that follow.
pub fn cargo<S: AsRef<OsStr>>(folder: &Path, words: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(words).current_dir(folder);
    command
}

/// Runs a command that speaks for itself on the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} could not be started.", line(command)))?;
    if !status.success() {
        bail!("{} failed ({status}).", line(command));
    }
    Ok(())
}

/// Runs a command and gives what it wrote on standard output; its errors go to the terminal.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("{} could not be started.", line(command)))?;
    if !output.status.success() {
        bail!("{} failed ({}).", line(command), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("{} did not write UTF-8.", line(command)))
}

/// Does a program of this name exist on the search path?
pub fn exists(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
