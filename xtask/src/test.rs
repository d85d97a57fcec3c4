//! Everything that must hold, step by step, quickest first; the first failure ends it and shows why.

use std::cell::RefCell;
use std::fs::File;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;
use crate::{bundle, npm, sh, size, tools, wasm};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
/// The further modules: some names are those of a module of the package and of one of the widget.
const MODULES: [&str; 7] = [
    "bench-comparison",
    "scambio-compare",
    "scambio-comparison",
    "scambio-import",
    "scambio-network",
    "scambio-rotation",
    "scambio-workbook",
];

/// Runs all steps, the ones in browsers only if `browsers`.
pub fn run(workspace: &Workspace, browsers: bool) -> Result<()> {
    let steps = Steps::new(workspace)?;
    let cargo = |words: &[&str]| {
        let mut command = sh::cargo(&workspace.root, words);
        command.env("CARGO_TARGET_DIR", &workspace.target);
        command
    };
    let start = Instant::now();
    steps.step("format", || steps.quiet(&mut cargo(&["fmt", "--all", "--check"])))?;
    steps.step("clippy", || {
        let words = ["clippy", "--workspace", "--all-targets", "--all-features"];
        steps.quiet(cargo(&words).args(["--", "--deny", "warnings"]))
    })?;
    steps.step("clippy for wasm", || {
        wasm::need_target(&workspace.root)?;
        let words =
            ["clippy", "--package", "scambio-core", "--package", "scambio-wasm", "--package", "scambio-web"];
        steps.quiet(cargo(&words).args(WASM).args(["--", "--deny", "warnings"]))?;
        let words =
            ["clippy", "--package", "scambio-wasm", "--package", "scambio-web", "--no-default-features"];
        let features =
            "scambio-wasm/workbook,scambio-wasm/compare,scambio-wasm/rotation,scambio-wasm/network";
        let mut modules = cargo(&words);
        modules.args(["--features", features]).args(WASM);
        for module in MODULES {
            modules.args(["--example", module]);
        }
        steps.quiet(modules.args(["--", "--deny", "warnings"]))
    })?;
    steps.step("documentation", || {
        let words = ["doc", "--workspace", "--no-deps", "--all-features"];
        steps.quiet(cargo(&words).env("RUSTDOCFLAGS", "--deny warnings"))
    })?;
    steps.step("tests of the crates", || {
        let words =
            ["test", "--workspace", "--all-features", "--exclude", "scambio-tests", "--exclude", "xtask"];
        steps.quiet(&mut cargo(&words))?;
        // By itself: what it is made of is compiled already, for this very program.
        steps.quiet(&mut cargo(&["test", "--package", "xtask"]))
    })?;
    steps.step("tests of the house", || steps.quiet(&mut cargo(&["test", "--package", "scambio-tests"])))?;
    steps.step("licences", || {
        let reuse = tools::reuse(workspace, &|command| steps.quiet(command))?;
        steps.quiet(Command::new(reuse).arg("lint").current_dir(&workspace.root))
    })?;
    steps.step("JavaScript package", || package(workspace, &steps))?;
    steps.step("build", || bundle::build(workspace, false))?;
    steps.step("size", || size::report(workspace))?;
    if browsers {
        steps.step("browsers", || {
            let quiet = |command: &mut Command| steps.quiet(command);
            let drivers = tools::browsers(workspace, &quiet)?;
            let axe = tools::axe(workspace, &quiet)?;
            let words = ["test", "--package", "scambio-tests", "--features", "browser", "--test", "browser"];
            steps.quiet(cargo(&words).envs(drivers).env("AXE", axe))
        })?;
    }
    println!("Everything holds, after {} s.", start.elapsed().as_secs());
    Ok(())
}

/// The package's own tests, once there is a package.
fn package(workspace: &Workspace, steps: &Steps) -> Result<()> {
    let folder = workspace.root.join("wasm");
    if !folder.join("package.json").is_file() {
        println!("  wasm/package.json is not there yet: nothing to test");
        return Ok(());
    }
    tools::need("npm", "nodejs npm")?;
    npm::build(workspace)?;
    steps.quiet(&mut sh::command(&folder, ["npm", "ci", "--no-audit", "--no-fund"]))?;
    steps.quiet(sh::command(&folder, ["npm", "test"]).env("CARGO_TARGET_DIR", &workspace.target))
}

/// Named, timed steps whose commands write to a file each.
struct Steps {
    folder: PathBuf,
    log: RefCell<PathBuf>,
}

impl Steps {
    fn new(workspace: &Workspace) -> Result<Self> {
        let folder = workspace.target.join("test-logs");
        std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
        Ok(Self { folder, log: RefCell::default() })
    }

    fn step(&self, name: &str, action: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("▸ {name}");
        let path = self.folder.join(format!("{}.log", name.replace(' ', "-")));
        File::create(&path).with_context(|| format!("{} cannot be written.", path.display()))?;
        self.log.replace(path);
        let start = Instant::now();
        action()
            .with_context(|| format!("The step \"{name}\" failed after {} s.", start.elapsed().as_secs()))?;
        println!("  {:.1} s", start.elapsed().as_secs_f64());
        Ok(())
    }

    /// Runs a command whose output is shown only if it fails.
    fn quiet(&self, command: &mut Command) -> Result<()> {
        let path = self.log.borrow().clone();
        let log = File::options().append(true).open(&path)?;
        let status = command
            .stdout(log.try_clone()?)
            .stderr(log)
            .status()
            .with_context(|| format!("{} could not be started.", sh::line(command)))?;
        if !status.success() {
            println!("{}", std::fs::read_to_string(&path).unwrap_or_default());
            bail!("{} failed ({status}); its output is above and in {}.", sh::line(command), path.display());
        }
        Ok(())
    }
}
