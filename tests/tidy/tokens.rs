//! What a Rust file mentions: paths, attributes and macros, read from its tokens.
//!
//! Comments and strings are no tokens, so words in prose never count; the bodies of macros (`html!`) do. `use` groups
//! are taken apart, and `self` and `super` are resolved to paths from the crate's root.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use std::str::FromStr;

/// How something is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `a::b`, or the `a` of `use a;`.
    Path,
    /// The `a` of `#[a]` or `#[a(…)]`.
    Attribute,
    /// The `a` of `a!(…)`.
    Macro,
}

/// A mention and its line, counted from 1. A path that begins in this crate begins with `crate`.
#[derive(Debug)]
pub(crate) struct Mention {
    pub(crate) kind: Kind,
    pub(crate) line: usize,
    pub(crate) path: Vec<String>,
}

impl Mention {
    /// The mention as one writes it.
    pub(crate) fn written(&self) -> String {
        let path = self.path.join("::");
        match self.kind {
            Kind::Path => path,
            Kind::Attribute => format!("#[{path}]"),
            Kind::Macro => format!("{path}!"),
        }
    }
}

/// Everything that a file mentions, in order. A file that is no Rust has no mentions: the compiler says so better.
pub(crate) fn mentions(path: &str, text: &str) -> Vec<Mention> {
    let mut reader = Reader { found: Vec::new() };
    if let Ok(stream) = TokenStream::from_str(text) {
        reader.walk(stream, &module_of(path));
    }
    reader.found
}

/// The module that a file is: `core/src/a/b.rs` and `core/src/a/b/mod.rs` are `a`, `b`.
fn module_of(path: &str) -> Vec<String> {
    let inside = path.split_once("/src/").map_or(path, |(_, inside)| inside);
    let mut parts: Vec<String> = inside.trim_end_matches(".rs").split('/').map(Into::into).collect();
    if parts.last().is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main")) {
        parts.pop();
    }
    parts
}

struct Reader {
    found: Vec<Mention>,
}

impl Reader {
    fn walk(&mut self, stream: TokenStream, module: &[String]) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Ident(name) if name == "mod" => at = self.walk_module(&tokens, at, module),
                TokenTree::Ident(name) => at = self.read_path(&tokens, at, name, module),
                TokenTree::Punct(hash) if hash.as_char() == '#' => {
                    self.read_attribute(&tokens, at);
                    at += 1;
                }
                TokenTree::Group(group) => {
                    self.walk(group.stream(), module);
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }

    /// `mod name { … }`: what is inside is one module deeper.
    fn walk_module(&mut self, tokens: &[TokenTree], at: usize, module: &[String]) -> usize {
        if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) =
            (tokens.get(at + 1), tokens.get(at + 2))
            && body.delimiter() == Delimiter::Brace
        {
            let deeper: Vec<String> = module.iter().cloned().chain([name.to_string()]).collect();
            self.walk(body.stream(), &deeper);
            return at + 3;
        }
        at + 1
    }

    /// `#[name…]` and `#![name…]`.
    fn read_attribute(&mut self, tokens: &[TokenTree], at: usize) {
        let inner = usize::from(is_punct(tokens.get(at + 1), '!'));
        if let Some(TokenTree::Group(group)) = tokens.get(at + 1 + inner)
            && group.delimiter() == Delimiter::Bracket
            && let Some(TokenTree::Ident(name)) = group.stream().into_iter().next()
        {
            self.note(Kind::Attribute, name.span(), vec![plain(&name)]);
        }
    }

    /// `a::b::{c, d}` from its first name on; answers where reading goes on.
    fn read_path(&mut self, tokens: &[TokenTree], at: usize, first: &Ident, module: &[String]) -> usize {
        let mut path = vec![plain(first)];
        let mut next = at + 1;
        while is_punct(tokens.get(next), ':') && is_punct(tokens.get(next + 1), ':') {
            match tokens.get(next + 2) {
                Some(TokenTree::Ident(name)) => path.push(plain(name)),
                Some(TokenTree::Punct(star)) if star.as_char() == '*' => path.push("*".into()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    self.read_group(group.stream(), &path, module);
                    return next + 3;
                }
                _ => break,
            }
            next += 3;
        }
        if path.len() > 1 || follows_use(tokens, at) {
            self.note(Kind::Path, first.span(), resolve(&path, module));
        }
        let call = matches!(tokens.get(next + 1), Some(TokenTree::Group(_) | TokenTree::Ident(_)));
        if is_punct(tokens.get(next), '!') && call {
            self.note(Kind::Macro, first.span(), path.split_off(path.len() - 1));
        }
        next
    }

    /// The inside of `prefix::{…}`.
    fn read_group(&mut self, stream: TokenStream, prefix: &[String], module: &[String]) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        for item in tokens.split(|token| is_punct(Some(token), ',')) {
            let mut path = prefix.to_vec();
            let mut line = None;
            for token in item {
                match token {
                    TokenTree::Ident(name) if name == "as" => break,
                    TokenTree::Ident(name) => {
                        line.get_or_insert(name.span());
                        if name != "self" {
                            path.push(plain(name));
                        }
                    }
                    TokenTree::Punct(star) if star.as_char() == '*' => {
                        line.get_or_insert(star.span());
                        path.push("*".into());
                    }
                    TokenTree::Group(group) => {
                        self.read_group(group.stream(), &path, module);
                        line = None;
                        break;
                    }
                    _ => {}
                }
            }
            if let Some(span) = line {
                self.note(Kind::Path, span, resolve(&path, module));
            }
        }
    }

    fn note(&mut self, kind: Kind, span: Span, path: Vec<String>) {
        self.found.push(Mention { kind, line: span.start().line, path });
    }
}

/// A name without the `r#` that a keyword may need.
fn plain(name: &Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}

fn is_punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// Does `use` or `extern crate` stand before this name?
fn follows_use(tokens: &[TokenTree], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    matches!(before, Some(TokenTree::Ident(word)) if word == "use" || word == "crate")
}

/// The path from the crate's root, where it begins with `self` or `super`.
fn resolve(path: &[String], module: &[String]) -> Vec<String> {
    let ups = path.iter().take_while(|part| *part == "super" || *part == "self").count();
    if ups == 0 {
        return path.to_vec();
    }
    let supers = path[..ups].iter().filter(|part| *part == "super").count();
    let kept = &module[..module.len().saturating_sub(supers)];
    ["crate".to_owned()].into_iter().chain(kept.iter().cloned()).chain(path[ups..].iter().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(path: &str, text: &str) -> Vec<String> {
        mentions(path, text).iter().map(Mention::written).collect()
    }

    #[test]
    fn groups_are_taken_apart() {
        let text = "use crate::{id, text::{self, Lang as L}, time::*};\nuse serde;";
        let found = written("core/src/x.rs", text);
        assert_eq!(found, ["crate::id", "crate::text", "crate::text::Lang", "crate::time::*", "serde"]);
        assert_eq!(mentions("core/src/x.rs", text)[4].line, 2);
    }

    #[test]
    fn self_and_super_are_resolved() {
        assert_eq!(written("core/src/a/b.rs", "use super::c::D;"), ["crate::a::c::D"]);
        assert_eq!(written("core/src/a/mod.rs", "use super::c::D;"), ["crate::c::D"]);
        assert_eq!(written("core/src/a/mod.rs", "mod t { use super::super::c::D; }"), ["crate::c::D"]);
        assert_eq!(written("core/src/a/mod.rs", "use self::c::D;"), ["crate::a::c::D"]);
    }

    #[test]
    fn attributes_macros_and_bodies_of_macros_count() {
        let text = "#[serde(default)]\nstruct A;\nfn f() { html! { <a href={crate::x::y()} /> } }";
        assert_eq!(written("web/src/a.rs", text), ["#[serde]", "html!", "crate::x::y"]);
    }

    #[test]
    fn comments_and_strings_do_not_count() {
        let text = "//! See `crate::a::b`.\n/// [`serde::Serialize`]\nconst A: &str = \"crate::a::b\"; // jiff::Span";
        assert_eq!(written("core/src/a.rs", text), ["#[doc]", "#[doc]"]);
    }
}
