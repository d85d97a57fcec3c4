//! Single values that their types do not hold back: addresses are web addresses, keys and codes are not blank. Files are
//! refused before they get here; drafts made by programs are not.

use super::super::{Draft, Funding, Platform, Programme, Record, Source, is_email, is_web_address};
use super::at;
use crate::diag::{Diagnostics, Path, Problem};

pub(super) fn check(draft: &Draft, found: &mut Diagnostics) {
    let root = Path::root;
    url(draft.source.as_ref().and_then(Source::url).map(str_of), || root().field("source"), found);
    url(draft.platform.as_ref().and_then(Platform::url).map(str_of), || root().field("platform"), found);
    if let Some(contact) = draft.record.as_ref().and_then(Record::contact) {
        let path = || root().field("record").field("contact");
        url(contact.url().map(str_of), path, found);
        if let Some(email) = contact.email().filter(|email| !is_email(email)) {
            found.push(Problem::MalformedEmail { found: email.clone() }, path().field("email").into());
        }
    }
    for (index, concept) in draft.vocabulary.iter().enumerate() {
        words(Some(str_of(concept.key())), || at("vocabulary", index).field("key"), found);
    }
    let programme = draft.funding.as_ref().and_then(Funding::programme);
    let path = |field: &'static str| root().field("funding").field("programme").field(field);
    words(programme.and_then(Programme::cci).map(str_of), || path("cci"), found);
    words(programme.and_then(Programme::thematic_objective).map(str_of), || path("thematicObjective"), found);
    words(programme.and_then(Programme::expected_result).map(str_of), || path("expectedResult"), found);
    words(
        programme.and_then(Programme::action).map(|action| str_of(action.code())),
        || path("action").field("code"),
        found,
    );
}

fn url(url: Option<&str>, owner: impl FnOnce() -> Path, found: &mut Diagnostics) {
    if let Some(url) = url.filter(|url| !is_web_address(url)) {
        found.push(Problem::MalformedUrl { found: url.into() }, owner().field("url").into());
    }
}

fn words(words: Option<&str>, path: impl FnOnce() -> Path, found: &mut Diagnostics) {
    if words.is_some_and(|words| words.trim().is_empty()) {
        found.push(Problem::BlankText, path().into());
    }
}

fn str_of(words: &impl AsRef<str>) -> &str {
    words.as_ref()
}

#[cfg(test)]
mod tests {
    use super::super::super::{Concept, Contact, Draft, Platform, Record};
    use crate::diag::Diagnostic;
    use crate::id::ExchangeId;
    use crate::text::{Lang, Text};

    /// A draft that a program made: what a file cannot say, it cannot either.
    #[test]
    fn values_that_files_cannot_have() {
        let words = |words| Text::new(Lang::It, words).unwrap();
        let mut draft = Draft::new(ExchangeId::new("prova").unwrap(), words("Prova"));
        draft.vocabulary = vec![Concept::new(" ".into(), words("a"))];
        draft.platform = Some(Platform::new(words("a")).with_url(Some("javascript:alert(1)".into())));
        let contact = Contact::new().with_email(Some("nobody".into())).with_url(Some("//a".into()));
        draft.record = Some(Record::new().with_contact(Some(contact)));
        let found = draft.check().diagnostics;
        let places: Vec<_> = found.iter().map(|it| (it.code(), it.place().path().to_string())).collect();
        for expected in [
            ("blank-text", "vocabulary[0].key"),
            ("malformed-url", "platform.url"),
            ("malformed-url", "record.contact.url"),
            ("malformed-email", "record.contact.email"),
        ] {
            assert!(places.contains(&(expected.0, expected.1.to_owned())), "{expected:?} in {places:?}");
        }
        assert!(found.iter().map(Diagnostic::code).all(|code| code != "wrong-type"));
    }
}
