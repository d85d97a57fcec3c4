//! Somebody appointed to a task: that it happened counts; the name is optional and is never published.

use core::fmt;

/// An appointment: of a coordinator, of a thematic referent.
///
/// The name, where a coordinator keeps it, is for work among administrations: it is left out of everything that is
/// published, of debug output, and of what the widget shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Appointment {
    appointed: bool,
    name: Option<Box<str>>,
}

impl Appointment {
    /// An appointment that took place (or is known not to have), without a name.
    pub const fn new(appointed: bool) -> Self {
        Self { appointed, name: None }
    }

    /// Adds the person's name.
    #[must_use]
    pub fn with_name(mut self, name: Option<&str>) -> Self {
        self.name = name.map(Into::into);
        self
    }

    /// Did it take place?
    pub const fn appointed(&self) -> bool {
        self.appointed
    }

    /// The person's name: personal data, not to be shown on a public page.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
}

impl fmt::Debug for Appointment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name.as_ref().map(|_| "(kept back)");
        out.debug_struct("Appointment").field("appointed", &self.appointed).field("name", &name).finish()
    }
}
