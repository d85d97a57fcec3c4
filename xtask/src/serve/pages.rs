//! The portal's pages. `index.html` is whole; another page may hold only what differs, and is then put in its place.
//!
//! Such a page begins with `<!-- title: … -->`; the rest stands where `index.html` has `<!-- page -->`. A page that
//! begins with `<!doctype` is served as it is.

use std::path::Path;

const BEGIN: &str = "<!-- page -->";
const END: &str = "<!-- /page -->";

/// What pages say in place of the other origin and of the hash of the script, which are known only now.
const CDN: &str = "https://cdn.invalid";
const INTEGRITY: &str = "sha384-0";

/// The page of this name in the folder of the portal, complete; `None` if there is none.
pub(super) fn page(demo: &Path, name: &str, cdn: &str, integrity: &str) -> Option<String> {
    if !name.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-.".contains(&letter)) {
        return None;
    }
    let text = std::fs::read_to_string(demo.join(name)).ok()?;
    let text = if text.starts_with("<!doctype") {
        text
    } else {
        framed(&std::fs::read_to_string(demo.join("index.html")).ok()?, &text)?
    };
    let link = format!("href=\"{name}\"");
    let text = text.replace(&format!("<li><a {link}>"), &format!("<li><a {link} aria-current=\"page\">"));
    Some(text.replace(CDN, cdn).replace(INTEGRITY, integrity))
}

/// A page inside the portal's frame.
fn framed(frame: &str, page: &str) -> Option<String> {
    let (title, content) = page.strip_prefix("<!-- title: ")?.split_once(" -->")?;
    let (before, rest) = frame.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    let before = before.replace("<title>Scambio PA", &format!("<title>{title}")).replace(
        "<li aria-current=\"page\">Scambio PA</li>",
        &format!(
            "<li><a href=\"index.html\">Scambio PA</a></li>\n        <li aria-current=\"page\">{title}</li>"
        ),
    );
    Some([&before, content.trim(), after].concat())
}

#[cfg(test)]
mod tests {
    use super::framed;

    #[test]
    fn a_page_takes_its_place_in_the_frame() {
        let frame = "<title>Scambio PA – Portale</title><main><!-- page -->home<!-- /page --></main>";
        let page = "<!-- title: Due -->\n<h1>Due</h1>\n";
        let want = "<title>Due – Portale</title><main><h1>Due</h1></main>";
        assert_eq!(framed(frame, page).as_deref(), Some(want));
        assert_eq!(framed(frame, "<h1>Due</h1>"), None);
    }
}
