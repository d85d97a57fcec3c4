//! The style sheets of the widget as one.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// All `*.css` of a folder as one sheet: `tokens`, then `base`, the others by name, and `print`, which has the last word. An
/// absent folder gives nothing.
pub fn bundle(folder: &Path) -> Result<String> {
    let mut files: Vec<PathBuf> = match std::fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?,
        Err(_) => Vec::new(),
    };
    files.retain(|file| file.extension().is_some_and(|extension| extension == "css"));
    files.sort_by_key(|file| {
        let name = file.file_stem().unwrap_or_default().to_owned();
        (name != "tokens", name != "base", name == "print", name)
    });
    let mut sheet = String::new();
    for file in files {
        let text =
            std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read.", file.display()))?;
        sheet.push_str(&shrunk(&text));
        sheet.push('\n');
    }
    Ok(sheet)
}

/// The sheet without comments and with each run of white space as one blank; strings stay as they are.
pub fn shrunk(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("/*") {
            // A comment separates like a blank does.
            push_blank(&mut out);
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if first == '"' || first == '\'' {
            let length = string_length(rest, first);
            out.push_str(&rest[..length]);
            length
        } else if first.is_ascii_whitespace() {
            push_blank(&mut out);
            1
        } else {
            if matches!(first, '{' | '}' | ';') {
                out.truncate(out.trim_end().len());
            }
            out.push(first);
            first.len_utf8()
        };
        rest = &rest[taken..];
    }
    out.trim().to_owned()
}

/// Adds a blank where one can matter.
fn push_blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
        out.push(' ');
    }
}

/// The length of the string that `text` begins with, its two quotes included.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::shrunk;

    #[test]
    fn drops_comments_and_white_space_only() {
        let sheet = "/* one */\n.a  >\n .b {\n  width : calc(1px + 2px);\n  margin: 0 1px;\n}\n.c::before { content: \"/* a  b\\\" */\" ; }\n";
        let want = ".a > .b{width : calc(1px + 2px);margin: 0 1px;}.c::before{content: \"/* a  b\\\" */\";}";
        assert_eq!(shrunk(sheet), want);
    }

    #[test]
    fn keeps_descendant_and_compound_selectors_apart() {
        assert_eq!(shrunk(".a .b{} .a.b{}"), ".a .b{}.a.b{}");
        assert_eq!(shrunk(".a/* */.b{}"), ".a .b{}");
    }

    #[test]
    fn survives_what_is_not_closed() {
        assert_eq!(shrunk("a{content:'x"), "a{content:'x");
        assert_eq!(shrunk("a{} /* x"), "a{}");
    }
}
