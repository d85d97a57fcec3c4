//! One version, one dependency table, one lint table; and manifests keep the storeys that sources keep.

use crate::house::{self, Finding, Verdict};
use toml::{Table, Value};

/// What every crate takes from the workspace.
const INHERITED: &[&str] = &["version", "edition", "rust-version", "license", "publish"];

/// Pinned exactly: the build patches yew's glue, and both sides of wasm-bindgen must be the same.
const PINNED: &[&str] = &["yew", "wasm-bindgen", "wasm-bindgen-cli-support"];

/// A crate and the dependencies that it must not have.
const STRANGERS: &[(&str, &[&str])] = &[
    (
        "core",
        &["yew", "web-sys", "js-sys", "wasm-bindgen", "serde-wasm-bindgen", "scambio-wasm", "scambio-web"],
    ),
    ("wasm", &["yew", "scambio-web"]),
    ("web", &["scambio-wasm"]),
];

fn parse(path: &str, text: &str) -> Result<Table, Vec<Finding>> {
    text.parse()
        .map_err(|error: toml::de::Error| vec![Finding::about(path, error.to_string(), "mend the TOML")])
}

fn table<'a>(manifest: &'a Table, name: &str) -> Option<&'a Table> {
    manifest.get(name).and_then(Value::as_table)
}

fn inherits(table: &Table, key: &str) -> bool {
    table.get(key).and_then(|value| value.get("workspace")).and_then(Value::as_bool) == Some(true)
}

/// Findings about the workspace's manifest.
fn check_workspace(path: &str, text: &str) -> Vec<Finding> {
    let manifest = match parse(path, text) {
        Ok(manifest) => manifest,
        Err(findings) => return findings,
    };
    let rows = table(&manifest, "workspace").and_then(|workspace| table(workspace, "dependencies"));
    let mut findings = Vec::new();
    for (name, row) in rows.into_iter().flatten() {
        let version = row.as_str().or_else(|| row.get("version").and_then(Value::as_str)).unwrap_or_default();
        if PINNED.contains(&name.as_str()) && !version.starts_with('=') {
            let remedy = format!("write `={version}`: the build depends on this very version");
            findings.push(Finding::about(path, format!("{name} is not pinned"), remedy));
        }
    }
    findings
}

/// Findings about the manifest of a crate.
fn check_crate(path: &str, text: &str) -> Vec<Finding> {
    let manifest = match parse(path, text) {
        Ok(manifest) => manifest,
        Err(findings) => return findings,
    };
    let mut findings = Vec::new();
    let package = table(&manifest, "package").cloned().unwrap_or_default();
    for key in INHERITED.iter().filter(|key| !inherits(&package, key)) {
        let remedy = format!("write `{key}.workspace = true` under [package]");
        findings.push(Finding::about(path, format!("{key} is its own"), remedy));
    }
    if table(&manifest, "lints").and_then(|lints| lints.get("workspace")).and_then(Value::as_bool)
        != Some(true)
    {
        findings.push(Finding::about(path, "lints are its own", "write `[lints]` and `workspace = true`"));
    }
    let home = path.split('/').next().unwrap_or_default();
    let strangers =
        STRANGERS.iter().find(|(name, _)| *name == home).map_or(&[] as &[&str], |(_, names)| names);
    for (section, row) in dependencies(&manifest) {
        for name in row.keys() {
            if !inherits(&row, name) {
                let remedy =
                    "put the version into [workspace.dependencies] and write `workspace = true` here";
                findings.push(Finding::about(
                    path,
                    format!("{name} in [{section}] has its own version"),
                    remedy,
                ));
            }
            if strangers.contains(&name.as_str()) && section != "dev-dependencies" {
                let remedy = "see core/docs/architecture.md: who may import whom";
                findings.push(Finding::about(path, format!("{home} depends on {name}"), remedy));
            }
        }
    }
    findings
}

/// The tables of dependencies, those for one target included.
fn dependencies(manifest: &Table) -> Vec<(String, Table)> {
    let targets = table(manifest, "target").into_iter().flatten().filter_map(|(_, target)| target.as_table());
    let mut found = Vec::new();
    for holder in std::iter::once(manifest).chain(targets) {
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            if let Some(rows) = table(holder, section) {
                found.push((section.to_owned(), rows.clone()));
            }
        }
    }
    found
}

/// The version of the workspace.
pub(crate) fn version(text: &str) -> Option<String> {
    let manifest: Table = text.parse().ok()?;
    let package = table(table(&manifest, "workspace")?, "package")?;
    package.get("version")?.as_str().map(Into::into)
}

#[test]
fn the_workspace_pins_what_it_must() -> Verdict {
    house::each(|path| path == "Cargo.toml", check_workspace)
}

#[test]
fn crates_inherit() -> Verdict {
    let is_member = |path: &str| path.ends_with("/Cargo.toml") && path.matches('/').count() == 1;
    house::each(is_member, check_crate)
}

#[test]
fn loose_manifests_are_found() {
    let workspace = "[workspace.dependencies]\nyew = { version = \"0.23\" }\nwasm-bindgen = \"=0.2\"";
    assert_eq!(check_workspace("Cargo.toml", workspace).len(), 1);
    let sound = "[package]\nname = \"a\"\nversion.workspace = true\nedition.workspace = true\n\
                 rust-version.workspace = true\nlicense.workspace = true\npublish.workspace = true\n\
                 [lints]\nworkspace = true\n[dependencies]\n";
    assert_eq!(check_crate("core/Cargo.toml", sound), []);
    for (path, text) in [
        ("core/Cargo.toml", sound.replace("version.workspace = true\ned", "version = \"1.0.0\"\ned")),
        ("core/Cargo.toml", sound.replace("[lints]\nworkspace = true\n", "")),
        ("core/Cargo.toml", format!("{sound}serde = \"1\"")),
        ("core/Cargo.toml", format!("{sound}yew.workspace = true")),
        ("web/Cargo.toml", format!("{sound}scambio-wasm = {{ workspace = true }}")),
        ("web/Cargo.toml", format!("{sound}[target.'cfg(unix)'.dependencies]\nlibc = \"1\"")),
        ("web/Cargo.toml", "[package".into()),
    ] {
        assert_eq!(check_crate(path, &text).len(), 1, "{text}");
    }
}
