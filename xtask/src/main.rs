//! `cargo x <command>`; see `cargo x help`.

#![allow(clippy::print_stdout, reason = "a command line tool speaks on standard output")]

use anyhow::{Context, Result, bail};
use xtask::workspace::Workspace;
use xtask::{bundle, serve, size, watch};

const HELP: &str = "cargo x <command>

  build [--verify]                      write dist/<version>/; --verify: prove that the build is reproducible
  serve [--watch] [--port N] [--dev]    build and show the demo portal; --watch: rebuild on change
  size                                  raw, gzip and brotli size of every file, against the budget
  test [--no-browser]                   everything that must hold";

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, options) = words.split_first().map_or(("help", &words[..]), |(first, rest)| (first, rest));
    let has = |option: &str| options.iter().any(|word| word == option);
    let workspace = Workspace::find()?;
    match command {
        "build" => bundle::build(&workspace, has("--dev")),
        "serve" => {
            let port = match options.iter().position(|word| word == "--port") {
                Some(at) => options.get(at + 1).context("--port needs a number.")?.parse()?,
                None => 0,
            };
            bundle::build(&workspace, has("--dev"))?;
            let served = serve::start(&serve::Options { port, ..serve::Options::of(&workspace) })?;
            served.announce();
            if has("--watch") {
                watch::run(&workspace, has("--dev"))?;
            }
            loop {
                std::thread::park();
            }
        }
        "size" => size::report(&workspace),
        "help" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("There is no command {command}.\n\n{HELP}"),
    }
}
