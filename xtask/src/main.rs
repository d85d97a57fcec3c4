//! `cargo x <command>`; see `cargo x help`.

#![allow(clippy::print_stdout, reason = "a command line tool speaks on standard output")]

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::workspace::Workspace;
use xtask::{bench, bundle, npm, serve, size, test, verify, watch};

const HELP: &str = "cargo x <command>

  build [--dev | --verify]              write dist/<version>/; --dev: quickly, neither small nor compressed;
                                        --verify: build two copies and compare them byte for byte
  serve [--watch] [--port N] [--dev]    build and show the demo portal; --watch: build again on change
  size                                  raw, gzip and brotli size of every file, against the budget
  npm                                   write the JavaScript package into npm/ in the target folder
  bench [import | comparison | network | rotation | slider] [--peers]
                                        text → matrix, methods, networks, plans, a slider in Chromium; --peers: beside others
  test [--no-browser]                   everything that must hold";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, options) = words.split_first().map_or(("help", &words[..]), |(first, rest)| (first, rest));
    let workspace = Workspace::find()?;
    match command {
        "build" => {
            let [dev, verify] = flags(options, ["--dev", "--verify"])?;
            if verify { verify::run(&workspace) } else { bundle::build(&workspace, dev) }
        }
        "serve" => serve(&workspace, options),
        "size" => size::report(&workspace),
        "npm" => npm::build(&workspace),
        "bench" => {
            let only = options.first().filter(|word| !word.starts_with("--")).map(String::as_str);
            let [peers] = flags(&options[usize::from(only.is_some())..], ["--peers"])?;
            bench::run(&workspace, only, peers)
        }
        "test" => {
            let [without] = flags(options, ["--no-browser"])?;
            test::run(&workspace, !without)
        }
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("There is no command {command}.\n\n{HELP}"),
    }
}

/// Which of the known options are given; another one is a mistake.
fn flags<const N: usize>(options: &[String], known: [&str; N]) -> Result<[bool; N]> {
    if let Some(option) = options.iter().find(|option| !known.contains(&option.as_str())) {
        bail!("There is no option {option}.\n\n{HELP}");
    }
    Ok(known.map(|name| options.iter().any(|option| option == name)))
}

/// Builds and serves until it is stopped.
fn serve(workspace: &Workspace, options: &[String]) -> Result<()> {
    let mut options = options.to_vec();
    let mut port = 0;
    if let Some(at) = options.iter().position(|option| option == "--port") {
        let number = options.get(at + 1).and_then(|number| number.parse().ok());
        port = number.context("--port needs a number up to 65535.")?;
        options.drain(at..at + 2);
    }
    let [watched, dev] = flags(&options, ["--watch", "--dev"])?;
    bundle::build(workspace, dev)?;
    let served = serve::start(&serve::Options { port, ..serve::Options::of(workspace) })?;
    served.announce();
    if watched {
        watch::run(workspace, dev)?;
    }
    loop {
        std::thread::park();
    }
}
