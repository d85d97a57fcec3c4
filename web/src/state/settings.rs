//! What the page asks for by attributes, with what the reader has since chosen.

use scambio_core::id::{AdministrationId, ThemeId};
use scambio_core::text::Lang;

use super::Attribute;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What it is, who, when, how much, where it stands.
    Overview,
    /// What is exchanged.
    Themes,
    /// By whom.
    Administrations,
    /// Who hosts what and when.
    Rotation,
    /// Where they stand, how sure that is, whom they are like.
    Comparison,
    /// What works elsewhere.
    Practices,
    /// Who learns from whom.
    Network,
    /// Tables come in; for work only.
    Import,
}

impl View {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Themes,
        Self::Administrations,
        Self::Rotation,
        Self::Comparison,
        Self::Practices,
        Self::Network,
        Self::Import,
    ];

    /// The spelling in the attributes `view` and `views`, and in events.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Themes => "themes",
            Self::Administrations => "administrations",
            Self::Rotation => "rotation",
            Self::Comparison => "comparison",
            Self::Practices => "practices",
            Self::Network => "network",
            Self::Import => "import",
        }
    }

    /// Reads the spelling.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.word().eq_ignore_ascii_case(word.trim()))
    }
}

/// For reading, or for work (planning, importing, editing).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// For reading.
    #[default]
    Read,
    /// For work.
    Work,
}

/// What the page asks for, with what the reader has since chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language that the reader chose, if any.
    pub chosen_lang: Option<Lang>,
    /// The language of the page.
    pub page_lang: Lang,
    /// The view that is shown, if one was asked for.
    pub view: Option<View>,
    /// The views that the page wants, in order; never empty.
    pub views: Vec<View>,
    /// The theme that is shown alone.
    pub theme: Option<ThemeId>,
    /// The reader's own administration: it comes first and is marked.
    pub own: Option<AdministrationId>,
    /// The administration that the reader looks at.
    pub selected: Option<AdministrationId>,
    /// The level of the topmost heading, 1 to 4.
    pub heading_level: u8,
    /// For reading or for work.
    pub mode: Mode,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            chosen_lang: None,
            page_lang: Lang::It,
            view: None,
            views: View::ALL.to_vec(),
            theme: None,
            own: None,
            selected: None,
            heading_level: 2,
            mode: Mode::Read,
        }
    }
}

impl Settings {
    /// The language of the interface.
    pub fn lang(&self) -> Lang {
        self.chosen_lang.unwrap_or(self.page_lang)
    }

    /// The tabs: the views that the page wants, without those for work where it is for reading.
    pub fn tabs(&self) -> impl Iterator<Item = View> {
        self.views.iter().copied().filter(|view| self.mode == Mode::Work || *view != View::Import)
    }

    /// The view that is shown: one of the tabs.
    pub fn view(&self) -> View {
        let first = self.tabs().next().unwrap_or(View::Overview);
        self.view.filter(|view| self.tabs().any(|tab| tab == *view)).unwrap_or(first)
    }

    /// Takes over an attribute. Values that mean nothing count as absent: a page is never broken by a typing error.
    pub(super) fn apply(&mut self, name: Attribute, value: Option<&str>) {
        match name {
            Attribute::Lang => {
                self.page_lang = value.and_then(Lang::from_tag).unwrap_or_default();
                self.chosen_lang = None;
            }
            Attribute::View => self.view = value.and_then(View::from_word),
            Attribute::Views => self.views = views(value.unwrap_or_default()),
            Attribute::Theme => {
                self.theme = value.and_then(|id| ThemeId::new(id.trim()).ok());
            }
            Attribute::Administration => {
                self.own = value.and_then(|id| AdministrationId::new(id.trim()).ok());
            }
            Attribute::HeadingLevel => {
                let level = value.and_then(|level| level.trim().parse().ok());
                self.heading_level = level.filter(|level| (1..=4).contains(level)).unwrap_or(2);
            }
            Attribute::Mode => {
                let work = value.is_some_and(|mode| mode.trim().eq_ignore_ascii_case("work"));
                self.mode = if work { Mode::Work } else { Mode::Read };
            }
        }
    }
}

/// The views named, each once, separated by blanks or commas; all of them if none is known.
fn views(names: &str) -> Vec<View> {
    let mut views = Vec::new();
    for view in names.split([' ', ',', '\n', '\t']).filter_map(View::from_word) {
        if !views.contains(&view) {
            views.push(view);
        }
    }
    if views.is_empty() { View::ALL.to_vec() } else { views }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: Attribute, value: &str) -> Settings {
        let mut settings = Settings::default();
        settings.apply(name, Some(value));
        settings
    }

    #[test]
    fn views_are_a_choice_and_an_order() {
        let settings = with(Attribute::Views, "themes, overview themes nonsense");
        assert_eq!(settings.views, [View::Themes, View::Overview]);
        assert_eq!(settings.view(), View::Themes);
        assert_eq!(with(Attribute::Views, "nonsense").views, View::ALL);
    }

    #[test]
    fn a_view_that_is_no_tab_is_not_shown() {
        let mut settings = with(Attribute::Views, "themes");
        settings.apply(Attribute::View, Some("practices"));
        assert_eq!(settings.view(), View::Themes);
    }

    #[test]
    fn importing_is_for_work() {
        let mut settings = with(Attribute::View, "import");
        assert_eq!((settings.view(), settings.tabs().count()), (View::Overview, 7));
        settings.apply(Attribute::Mode, Some("work"));
        assert_eq!((settings.view(), settings.tabs().count()), (View::Import, 8));
    }

    #[test]
    fn typing_errors_count_as_absent() {
        assert_eq!(with(Attribute::HeadingLevel, "9").heading_level, 2);
        assert_eq!(with(Attribute::HeadingLevel, "3").heading_level, 3);
        assert_eq!(with(Attribute::Administration, "a b").own, None);
        assert_eq!(with(Attribute::Lang, "xx").lang(), Lang::It);
    }
}
