//! Nothing of one machine in the files: no folders of it, no package registry that only it can reach.

use crate::house::{self, Finding, Verdict};

/// Folders that differ from machine to machine. Written apart, so that this file does not find itself.
const FOLDERS: &[&str] = &[
    concat!("/", "root/"),
    concat!("/", "work/"),
    concat!("/", "tmp/"),
    concat!("/", "home/"),
    concat!("C:\\", "Users\\"),
];

/// Words in addresses of package registries.
const REGISTRIES: &[&str] = &[
    concat!("arti", "factory"),
    concat!("jf", "rog"),
    concat!("verd", "accio"),
    concat!("registry.", "npmjs"),
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
    concat!("files.", "pythonhosted.org"),
    concat!("proxy.", "golang.org"),
];

/// Where packages come from for everybody.
const PUBLIC_NPM: &str = concat!("https://registry.", "npmjs.org/");
const PUBLIC_CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Findings about one file.
fn check(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let name = path.rsplit('/').next().unwrap_or(path);
    for (at, line) in text.lines().enumerate() {
        let complaint = match name {
            "Cargo.lock" => check_cargo_lock(line),
            "package-lock.json" => check_package_lock(line),
            _ => check_registry(line),
        };
        if let Some((what, remedy)) = check_folder(line).or(complaint) {
            findings.push(Finding::at(path, at + 1, what, remedy));
        }
    }
    findings
}

type Complaint = (String, &'static str);

/// A folder counts where a path begins: not in the middle of one (`target/tmp/`) nor of an address (`istat.it/home/`).
fn check_folder(line: &str) -> Option<Complaint> {
    let folder = FOLDERS.iter().find(|folder| {
        line.match_indices(**folder).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || "_-.*})>".contains(c))
        })
    })?;
    Some((format!("names a folder of one machine: {folder}"), "use a relative path, or std::env::temp_dir()"))
}

fn check_registry(line: &str) -> Option<Complaint> {
    let word = REGISTRIES.iter().find(|word| line.contains(**word))?;
    let remedy = "leave it out: each machine's own settings say where packages come from";
    Some((format!("names a package registry: {word}"), remedy))
}

fn check_cargo_lock(line: &str) -> Option<Complaint> {
    let source = line.strip_prefix("source = \"")?.trim_end_matches('"');
    if source == PUBLIC_CRATES {
        return None;
    }
    Some((format!("a crate from {source}"), "take it from crates.io: the lock file must work everywhere"))
}

fn check_package_lock(line: &str) -> Option<Complaint> {
    let (_, address) = line.split_once("\"resolved\":")?;
    let address = address.trim().trim_end_matches(',').trim_matches('"');
    if address.starts_with(PUBLIC_NPM) {
        return None;
    }
    let remedy = "make the lock file with `npm install --omit-lockfile-registry-resolved`: it then holds versions and \
                  hashes, and no addresses";
    Some((format!("a package from {address}"), remedy))
}

#[test]
fn files_know_no_machine() -> Verdict {
    house::each(|_| true, check)
}

#[test]
fn machines_are_found() {
    for (path, text) in [
        ("xtask/src/main.rs", concat!("let out = \"", "/", "tmp/out\";")),
        ("README.md", concat!("cd ", "/", "home/anna/scambio")),
        ("README.md", concat!("/", "root/.cargo")),
        ("web/css/base.css", concat!("url(file://", "/", "work/a.svg)")),
        (".npmrc", concat!("registry=https://packages.example/", "arti", "factory/npm")),
        (".cargo/config.toml", concat!("index = \"sparse+https://", "index.", "crates.io/\"")),
        ("Cargo.lock", "source = \"git+https://example.org/fork\""),
        ("wasm/package-lock.json", "  \"resolved\": \"https://packages.example/axe-core.tgz\","),
        ("wasm/package-lock.json", "  \"resolved\": \"http://localhost:4873/axe-core.tgz\","),
    ] {
        assert_eq!(check(path, text).len(), 1, "{path}: {text}");
    }
}

#[test]
fn other_paths_pass() {
    for (path, text) in [
        ("core/docs/performance.md", concat!("target", "/", "tmp/ and https://www.istat.it", "/", "home/")),
        ("Cargo.lock", "source = \"registry+https://github.com/rust-lang/crates.io-index\""),
        ("wasm/package-lock.json", concat!("\"resolved\": \"https://registry.", "npmjs.org/a/-/a-1.tgz\",")),
        ("core/src/a.rs", "//! the work/home balance"),
    ] {
        assert_eq!(check(path, text), [], "{path}: {text}");
    }
}
