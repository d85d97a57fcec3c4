//! Nothing half done: no ignored test, no unfinished function, no print from a debugging afternoon.

use crate::house::{self, Finding, Verdict};
use crate::tokens::{Kind, mentions};

/// Findings about one file of code.
fn check(path: &str, text: &str) -> Vec<Finding> {
    if path.ends_with(".rs") { check_rust(path, text) } else { check_script(path, text) }
}

fn check_rust(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for mention in mentions(path, text) {
        let names: Vec<&str> = mention.path.iter().map(String::as_str).collect();
        let remedy = match (mention.kind, names.as_slice()) {
            (Kind::Attribute, ["ignore"]) => {
                "mend the test or delete it: a test that does not run proves nothing"
            }
            (Kind::Macro, ["todo" | "unimplemented"]) => "finish it, or leave it out until it is needed",
            (Kind::Macro, ["dbg"]) => "take it out",
            (Kind::Path, ["web_sys" | "gloo", "console", what, ..]) if what.starts_with("log") => {
                "take it out"
            }
            _ => continue,
        };
        findings.push(Finding::at(
            path,
            mention.line,
            format!("`{}` was left behind", mention.written()),
            remedy,
        ));
    }
    findings
}

fn check_script(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let code = line.trim_start();
        if code.starts_with("//") || code.starts_with('*') {
            continue;
        }
        for word in ["console.log", "console.debug", "debugger;", ".only(", ".skip("] {
            if code.contains(word) {
                findings.push(Finding::at(path, at + 1, format!("`{word}` was left behind"), "take it out"));
            }
        }
    }
    findings
}

#[test]
fn nothing_is_left_behind() -> Verdict {
    house::each(|path| [".rs", ".js", ".mjs", ".ts"].iter().any(|ending| path.ends_with(ending)), check)
}

#[test]
fn leftovers_are_found() {
    for (path, text) in [
        ("core/src/a.rs", "#[test]\n#[ignore]\nfn t() {}"),
        ("core/src/a.rs", "#[test]\n#[ignore = \"slow\"]\nfn t() {}"),
        ("core/src/a.rs", "fn f() { todo!() }"),
        ("core/src/a.rs", "fn f() { std::dbg!(1); }"),
        ("web/src/a.rs", "fn f() { web_sys::console::log_1(&x); }"),
        ("web/src/element/element.js", "  console.log(1);"),
    ] {
        assert_eq!(check(path, text).len(), 1, "{path}: {text}");
    }
    assert_eq!(check("core/src/a.rs", "//! No `todo!()` here.\nfn ignore() { let dbg = \"dbg!\"; }"), []);
    assert_eq!(check("a.js", "// console.log(1)\nconsole.error(e);"), []);
}
