//! How to ask for more about an exchange: the request goes by the portal's own page or by e-mail, never by the widget.

use super::noun::{noun, words};
use super::record::ExchangeMode;
use crate::text::Text;

words! {
    /// What a request may be for.
    RequestPurpose {
        /// To get more information.
        Information = "information",
        /// To be put in touch with the referents.
        MeetReferents = "meet-referents",
        /// To take part in a seminar, webinar, lab or coaching.
        TakePart = "take-part",
    }
}

noun! {
    /// Where requests go.
    Contact {} with {
        /// The text that invites to ask.
        text, with_text: maybe Text,
        /// What requests may be for.
        purposes, with_purposes: many RequestPurpose,
        /// The page with the form (an http or https address).
        url, with_url: maybe Box<str>,
        /// The office's address (never a person's).
        email, with_email: maybe Box<str>,
    }
}

noun! {
    /// A request, as an interested administration would send it. It is composed here, never sent.
    Request {
        /// What it is for.
        purpose: value RequestPurpose,
        /// The body that asks.
        sender: one Sender,
    } with {
        /// The way of exchange asked for.
        mode, with_mode: maybe_value ExchangeMode,
        /// The message.
        message, with_message: maybe Box<str>,
        /// Has the privacy notice been read?
        privacy_read, with_privacy_read: state bool,
    }
}

noun! {
    /// Who asks.
    Sender {
        /// The body.
        body: one Box<str>,
    } with {
        /// The person's name.
        name, with_name: maybe Box<str>,
        /// The address for the answer.
        email, with_email: maybe Box<str>,
    }
}

impl Request {
    /// The request as a `mailto:` link (RFC 6068), ready to be reviewed and sent by the person's own mail program.
    ///
    /// `subject` names the exchange and the purpose in the reader's language. `None` if the contact has no e-mail
    /// address or the privacy notice has not been read.
    pub fn mailto(&self, contact: &Contact, subject: &str) -> Option<String> {
        let address = contact.email().filter(|_| self.privacy_read())?;
        let sender = self.sender();
        let lines = [self.message(), sender.name(), Some(sender.body()), sender.email()];
        let body = lines.into_iter().flatten().map(|line| &**line).collect::<Vec<_>>().join("\r\n");
        let (subject, body) = (percent_encode(subject), percent_encode(&body));
        Some(format!("mailto:{}?subject={subject}&body={body}", percent_encode(address).replace("%40", "@")))
    }
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
fn percent_encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailto_is_encoded_and_needs_the_privacy_notice() {
        let contact = Contact::new().with_email(Some("scambio@regione.example".into()));
        let request = Request::new(RequestPurpose::Information, Sender::new("Comune di Là & Qua".into()));
        assert_eq!(request.mailto(&contact, "x"), None);
        let request = request.with_privacy_read(true).with_message(Some("Buongiorno".into()));
        assert_eq!(
            request.mailto(&contact, "Scambio PA?").as_deref(),
            Some(
                "mailto:scambio@regione.example?subject=Scambio%20PA%3F&body=Buongiorno%0D%0AComune%20di%20L%C3%A0%20%26%20Qua"
            )
        );
        assert_eq!(request.mailto(&Contact::new(), "x"), None);
    }
}
