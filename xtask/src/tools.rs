//! Programs that the tests need and cargo does not bring: installed when that can be done, else named.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::sh;
use crate::workspace::Workspace;

const GECKODRIVER: &str = "0.37.1";
const AXE: &str = "4.14.1";
const REUSE: &str = "6.2.0";

/// A program, and the Debian package that has it.
const PACKAGES: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
];

/// The folder of what is installed here.
fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("tools")
}

/// The browsers and their drivers, as variables for the tests: `CHROMEDRIVER`, `GECKODRIVER`, `WEBKITDRIVER`.
pub fn browsers(workspace: &Workspace, run: Runner<'_>) -> Result<Vec<(&'static str, PathBuf)>> {
    let missing: Vec<&str> =
        PACKAGES.iter().filter(|(program, _)| !sh::exists(program)).map(|(_, package)| *package).collect();
    if !missing.is_empty() {
        install(&missing, run)?;
    }
    Ok(vec![
        ("CHROMEDRIVER", PathBuf::from("chromedriver")),
        ("GECKODRIVER", geckodriver(workspace, run)?),
        ("WEBKITDRIVER", PathBuf::from("WebKitWebDriver")),
    ])
}

/// How to run an installer: it may be quiet unless it fails.
pub type Runner<'a> = &'a dyn Fn(&mut Command) -> Result<()>;

/// Installs Debian packages, or says which.
fn install(packages: &[&str], run: Runner<'_>) -> Result<()> {
    let list = packages.join(" ");
    let root = sh::read(&mut sh::command(Path::new("."), ["id", "-u"])).is_ok_and(|id| id.trim() == "0");
    if !root || !sh::exists("apt-get") {
        bail!(
            "Browsers are missing. On Debian: apt-get install {list}. Elsewhere: Chromium, Firefox and WebKitGTK \
             with their WebDrivers (chromedriver, geckodriver, WebKitWebDriver), and Xvfb. Or leave them out: \
             cargo x test --no-browser."
        );
    }
    println!("Installing {list}");
    let here = Path::new(".");
    run(&mut sh::command(here, ["apt-get", "update"]))?;
    let words = ["apt-get", "install", "--yes", "--no-install-recommends"];
    let mut install = sh::command(here, words);
    run(install.args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// The driver of Firefox, built by cargo where there is none.
fn geckodriver(workspace: &Workspace, run: Runner<'_>) -> Result<PathBuf> {
    if sh::exists("geckodriver") {
        return Ok(PathBuf::from("geckodriver"));
    }
    let place = folder(workspace);
    let program = place.join("bin/geckodriver");
    if !program.is_file() {
        println!("Installing geckodriver {GECKODRIVER}");
        let words = ["install", "geckodriver", "--locked", "--version", GECKODRIVER, "--root"];
        let mut command = sh::cargo(&workspace.root, words);
        run(command.arg(&place).env_remove("CARGO_TARGET_DIR"))?;
    }
    Ok(program)
}

/// The script of axe-core, as `AXE`.
pub fn axe(workspace: &Workspace, run: Runner<'_>) -> Result<PathBuf> {
    let place = folder(workspace);
    let script = place.join("node_modules/axe-core/axe.min.js");
    if !script.is_file() {
        need("npm", "nodejs npm")?;
        std::fs::create_dir_all(&place).with_context(|| format!("{} cannot be made.", place.display()))?;
        let words = ["npm", "install", "--no-save", "--no-audit", "--no-fund", "--prefix", "."];
        run(sh::command(&place, words).arg(format!("axe-core@{AXE}")))?;
    }
    Ok(script)
}

/// The folder of a package of npm.
pub fn node_module(workspace: &Workspace, name: &str, version: &str) -> Result<PathBuf> {
    let place = folder(workspace);
    let module = place.join("node_modules").join(name);
    if !module.is_dir() {
        need("npm", "nodejs npm")?;
        std::fs::create_dir_all(&place).with_context(|| format!("{} cannot be made.", place.display()))?;
        let words = ["npm", "install", "--no-save", "--no-audit", "--no-fund", "--prefix", "."];
        sh::run(sh::command(&place, words).arg(format!("{name}@{version}")))?;
    }
    Ok(module)
}

/// Python in an environment of its own with some packages.
pub fn python(workspace: &Workspace, name: &str, packages: &[&str]) -> Result<PathBuf> {
    let place = folder(workspace).join(name);
    let program = place.join("bin/python");
    if !program.is_file() {
        need("python3", "python3 python3-venv")?;
        sh::run(sh::command(&workspace.root, ["python3", "-m", "venv"]).arg(&place))?;
    }
    let words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    sh::run(Command::new(&program).args(words).args(packages))?;
    Ok(program)
}

/// A program of one file in a package of its own, outside the workspace: its dependencies (lines of TOML) are nobody else's.
pub fn rust(workspace: &Workspace, name: &str, dependencies: &str, source: &Path) -> Result<PathBuf> {
    let place = folder(workspace).join(name);
    let failed = || format!("{} cannot be written.", place.display());
    std::fs::create_dir_all(place.join("src")).with_context(failed)?;
    let manifest = format!(
        "[package]\nname = \"{name}\"\nedition = \"2024\"\n[dependencies]\n{dependencies}\n[workspace]\n"
    );
    std::fs::write(place.join("Cargo.toml"), manifest).with_context(failed)?;
    std::fs::copy(source, place.join("src/main.rs")).with_context(failed)?;
    sh::run(sh::cargo(&place, ["build", "--quiet", "--release"]).env_remove("CARGO_TARGET_DIR"))?;
    Ok(place.join("target/release").join(name))
}

/// The program `reuse`, in an environment of its own where there is none.
pub fn reuse(workspace: &Workspace, run: Runner<'_>) -> Result<PathBuf> {
    if sh::exists("reuse") {
        return Ok(PathBuf::from("reuse"));
    }
    let place = folder(workspace).join("reuse");
    let program = place.join("bin/reuse");
    if !program.is_file() {
        need("python3", "python3 python3-venv")?;
        run(sh::command(&workspace.root, ["python3", "-m", "venv"]).arg(&place))?;
        run(Command::new(place.join("bin/pip")).args(["install", "--quiet", &format!("reuse=={REUSE}")]))?;
    }
    Ok(program)
}

/// Fails with a sentence when a program is not there.
pub fn need(program: &str, packages: &str) -> Result<()> {
    if !sh::exists(program) {
        bail!("{program} is missing. On Debian: apt-get install {packages}.");
    }
    Ok(())
}
