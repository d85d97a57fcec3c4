//! What an address must look like, so that a link in a page is never a script.

/// A web address: http or https, in printable characters.
pub(crate) fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty()) && is_plain(text)
}

/// An e-mail address: something on both sides of one `@`.
pub(crate) fn is_email(text: &str) -> bool {
    let halves = text.split_once('@');
    halves.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && is_plain(text)
}

fn is_plain(text: &str) -> bool {
    !text.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["https://example.org", "http://a/b?c=d&e#f", "https://città.example"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "",
            "https://",
            "javascript:alert(1)",
            "HTTPS://a",
            "https://a b",
            "https://a\u{7f}",
            "https://\"a",
            "//a",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
        assert!(is_email("ufficio@ente-a.example"));
        for bad in ["", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\n", "<a@b>"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
