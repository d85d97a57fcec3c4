//! Everything that the widget says, one field a message. Lists of words follow the order of their enum.

use super::intl::PluralForm;

/// The forms of something counted; `{n}` is the count.
#[derive(Clone, Copy, Debug)]
pub struct Plural([&'static str; 4]);

impl Plural {
    /// For languages with two forms.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn two(one: &'static str, other: &'static str) -> Self {
        Self([one, other, other, other])
    }

    /// One, two, few (3 and 4), other.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn four(one: &'static str, two: &'static str, few: &'static str, other: &'static str) -> Self {
        Self([one, two, few, other])
    }

    /// The words for a form.
    pub const fn form(&self, form: PluralForm) -> &'static str {
        let Self([one, two, few, other]) = self;
        match form {
            PluralForm::One => one,
            PluralForm::Two => two,
            PluralForm::Few => few,
            PluralForm::Other => other,
        }
    }
}

/// Lines that are taken one by one, with a count of how many there should have been.
pub(super) struct Lines {
    rest: &'static str,
    /// How many lines are left; below zero: how many were missing.
    pub(super) left: isize,
}

impl Lines {
    /// The first `count` lines of a text.
    pub(super) const fn new(text: &'static str, count: isize) -> Self {
        Self { rest: text, left: count }
    }

    /// What follows the lines taken.
    pub(super) const fn rest(&self) -> &'static str {
        self.rest
    }

    /// The next line; blank when there is none. (Never inlined: three hundred messages call it.)
    #[inline(never)]
    fn take(&mut self) -> &'static str {
        let (line, rest) = self.rest.split_once('\n').unwrap_or(("", ""));
        self.left = if line.is_empty() { isize::MIN } else { self.left.saturating_sub(1) };
        self.rest = rest;
        line
    }
}

/// A message, or several, as lines of a pack.
trait Said: Sized {
    /// Takes its lines.
    fn read(lines: &mut Lines) -> Self;
    /// Calls with every line.
    #[cfg(not(target_arch = "wasm32"))]
    fn each(&self, name: &'static str, tell: &mut dyn FnMut(&'static str, &str));
}

impl Said for &'static str {
    fn read(lines: &mut Lines) -> Self {
        lines.take()
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn each(&self, name: &'static str, tell: &mut dyn FnMut(&'static str, &str)) {
        tell(name, self);
    }
}

impl<const N: usize> Said for [&'static str; N] {
    fn read(lines: &mut Lines) -> Self {
        let mut words = [""; N];
        for word in &mut words {
            *word = lines.take();
        }
        words
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn each(&self, name: &'static str, tell: &mut dyn FnMut(&'static str, &str)) {
        self.iter().for_each(|message| tell(name, message));
    }
}

impl Said for Plural {
    fn read(lines: &mut Lines) -> Self {
        Self(Said::read(lines))
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn each(&self, name: &'static str, tell: &mut dyn FnMut(&'static str, &str)) {
        self.0.each(name, tell);
    }
}

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $ty:ty,)*) => {
        /// Everything that the widget says in one language.
        #[derive(Debug)]
        pub struct Messages { $($(#[$doc])* pub $name: $ty,)* }

        impl Messages {
            /// Takes the lines of all messages.
            pub(super) fn read(lines: &mut Lines) -> Self {
                Self { $($name: Said::read(lines),)* }
            }

            /// Calls with every line and the name of its message.
            #[cfg(not(target_arch = "wasm32"))]
            pub(super) fn each(&self, tell: &mut dyn FnMut(&'static str, &str)) {
                $(Said::each(&self.$name, stringify!($name), tell);)*
            }
        }
    };
}

type Words<const N: usize> = [&'static str; N];

messages! {
    // frame
    /// Above the title: what kind of thing this is.
    eyebrow: &'static str,
    /// Label of the language menu.
    language: &'static str,
    /// Label of the tabs; {0}: the exchange's title.
    views_of: &'static str,
    /// Label of the menu that replaces the tabs where there is little room.
    view: &'static str,
    /// The tabs.
    views: Words<4>,
    /// The export menu.
    export: &'static str,
    /// In it: the exchange file.
    export_file: &'static str,
    /// In it: print.
    print: &'static str,
    /// While data are on their way.
    loading: &'static str,
    /// Where texts are in another language; {0}: its name in this one.
    original_in: &'static str,
    /// The names of the languages in this one, for `original_in`.
    languages: Words<5>,
    /// Mark of made-up data.
    demonstration: &'static str,
    /// What it means.
    demonstration_note: &'static str,
    /// Where something is not there yet.
    not_available: &'static str,
    /// Where the source does not say.
    not_stated: &'static str,
    /// Title of sources and method.
    sources: &'static str,
    /// A published source; {0}: its title and publisher, {1}: its date.
    source_of: &'static str,
    /// Credit of the map.
    map_credit: &'static str,
    /// Credit of codes and seats.
    codes_credit: &'static str,
    /// What happens to the reader's data: nothing.
    privacy: &'static str,
    /// Hides a message.
    close: &'static str,

    // failures
    /// Nothing can be shown.
    failed: &'static str,
    /// A file was not taken.
    refused: &'static str,
    /// … and nothing has changed.
    refused_note: &'static str,
    /// A request was refused; {0}: address, {1}: status.
    request_refused: &'static str,
    /// A request got no answer; {0}: address.
    request_unanswered: &'static str,
    /// The element names no data.
    no_data: &'static str,
    /// Another try.
    retry: &'static str,
    /// How many problems a file has.
    problems: Plural,
    /// How many more there are.
    more_problems: Plural,
    /// Severities: note, warning, error.
    severities: Words<3>,
    /// In work mode: what was found in the file.
    file_notes: &'static str,

    // overview
    /// The first sentence, where workshops are hosted in rotation; {n} administrations.
    lead_rotation: Plural,
    /// The first sentence, otherwise.
    lead: Plural,
    /// Title of the facts.
    in_brief: &'static str,
    /// Facts.
    start: &'static str,
    /// "duration: n months".
    duration: Plural,
    /// The last planned day.
    planned_end: &'static str,
    /// Under the planned end: it is computed from start and duration.
    planned_end_note: &'static str,
    /// Planned budget.
    budget: &'static str,
    /// Funding source.
    funding: &'static str,
    /// Administrations.
    administrations: &'static str,
    /// "1 lead, n participants".
    lead_and: Plural,
    /// Themes.
    themes: &'static str,
    /// "n of them being designed".
    in_design: Plural,
    /// Memorandum of understanding.
    memorandum: &'static str,
    /// It has been signed.
    signed: &'static str,
    /// By n administrations.
    signed_by: Plural,
    /// Target group.
    target_group: &'static str,
    /// Thematic objective.
    thematic_objective: &'static str,
    /// Under it: expected result; {0}: its code.
    expected_result: &'static str,
    /// Action.
    action: &'static str,
    /// Thematic area.
    thematic_area: &'static str,
    /// Implemented by.
    implemented_by: &'static str,
    /// Under it: promoted by; {0}.
    promoted_by: &'static str,
    /// Funds.
    funds: Words<6>,

    // phases
    /// Title.
    phases: &'static str,
    /// The states are those of the record; {0}: its date.
    states_as_of: &'static str,
    /// The source does not date the phases.
    no_phase_dates: &'static str,
    /// Today's line.
    today: &'static str,
    /// Today is after the end; {0}: today.
    today_after: &'static str,
    /// Today is before the start; {0}: today.
    today_before: &'static str,
    /// The record's date on the time line.
    record_date: &'static str,
    /// Description of the time line; {0}: start, {1}: end.
    time_line: &'static str,
    /// From one day to another; {0}, {1}.
    from_to: &'static str,
    /// A phase is planned, under way, done.
    states: Words<3>,
    /// An activity is planned, under way, done; whatever its gender.
    activity_states: Words<3>,
    /// An output is planned, under way, done.
    output_states: Words<3>,
    /// Kinds of activity.
    activities: Words<9>,
    /// Rounds of workshops.
    rounds: Words<2>,
    /// Hosted in rotation.
    in_rotation: &'static str,
    /// Hosted by; {0}.
    hosted_by: &'static str,

    // who takes part
    /// Title.
    who: &'static str,
    /// Title of the map.
    map: &'static str,
    /// What is not coloured.
    map_note: &'static str,
    /// All were invited to the kick-off event.
    all_invited: &'static str,
    /// Column: administration.
    administration: &'static str,
    /// Column: seat.
    seat: &'static str,
    /// Column: role.
    role: &'static str,
    /// Lead, participant.
    roles: Words<2>,

    // record
    /// The four parts: identity, characteristics, results, transfer.
    parts: Words<4>,
    /// The sections of the record.
    sections: Words<17>,
    /// Objectives.
    objectives: &'static str,
    /// The record defers this section.
    deferred: &'static str,
    /// The record leaves this section empty.
    empty_section: &'static str,
    /// Available exchange modes.
    modes_title: &'static str,
    /// Seminar, webinar, lab, coaching.
    modes: Words<4>,
    /// How to ask for more.
    contact: &'static str,
    /// Purposes of a request.
    purposes: Words<3>,
    /// The record names a form but no address.
    contact_unknown: &'static str,
    /// Link to the form.
    contact_form: &'static str,
    /// Link to the address; {0}.
    contact_email: &'static str,
    /// The network.
    network: &'static str,
    /// The platform.
    platform: &'static str,

    // themes
    /// Title.
    what: &'static str,
    /// How many themes.
    themes_count: Plural,
    /// How many sub-themes.
    sub_themes_count: Plural,
    /// Active, in design.
    theme_states: Words<2>,
    /// An active theme has no topics.
    no_topics: &'static str,
    /// A theme being designed has no topics.
    no_topics_yet: &'static str,
    /// Legal references.
    legal_references: &'static str,
    /// What has taken a law's place; {0}.
    superseded_by: &'static str,
    /// Terms.
    terms: &'static str,
    /// Stakeholders.
    stakeholders: &'static str,
    /// Expected output.
    expected_output: &'static str,
    /// Back to all themes.
    all_themes: &'static str,
    /// The grid of administrations and themes.
    grid: &'static str,
    /// What its numbers are.
    grid_note: &'static str,
    /// That it scrolls.
    scrolls: &'static str,
    /// The source does not say who joined which theme.
    grid_absent: &'static str,
    /// … and what will be here.
    grid_absent_note: &'static str,
    /// Joins a theme, number not stated.
    joins: &'static str,
    /// Does not join.
    does_not_join: &'static str,
    /// Total.
    total: &'static str,

    // administrations
    /// Mark of the reader's own administration.
    own: &'static str,
    /// Region, autonomous province, other.
    kinds: Words<3>,
    /// Codes.
    codes: &'static str,
    /// Website.
    website: &'static str,
    /// Coordinator.
    coordinator: &'static str,
    /// Appointed, or not.
    appointed: Words<2>,
    /// Patron saint's day.
    patron_day: &'static str,
    /// Workshops hosted.
    hosts: &'static str,
    /// Practices offered.
    offers: &'static str,
    /// Practices received.
    receives: &'static str,
    /// How many people.
    people: Plural,
    /// In the other languages.
    other_names: &'static str,
    /// Signed the memorandum.
    signatory: &'static str,
    /// Yes, no.
    yes_no: Words<2>,

    // practices
    /// Title.
    practices: &'static str,
    /// How many.
    practices_count: Plural,
    /// How many of how many; {0}, {1}.
    some_of: &'static str,
    /// There are none yet.
    no_practices: &'static str,
    /// When there will be some.
    no_practices_note: &'static str,
    /// What the record says about outputs.
    record_says: &'static str,
    /// Planned outputs.
    outputs: &'static str,
    /// Directive, regulation, strategic guidelines, similar.
    forms: Words<4>,
    /// What an output contains.
    contents: &'static str,
    /// The forms that an act may take.
    possible_forms: &'static str,
    /// Who adopted it.
    adopted_by: &'static str,
    /// Filters.
    filters: &'static str,
    /// Theme.
    theme: &'static str,
    /// Origin.
    origin: &'static str,
    /// Existing, designed together.
    origins: Words<2>,
    /// All of them.
    all: &'static str,
    /// Offered by.
    offered_by: &'static str,
    /// Conditions.
    conditions: &'static str,
    /// Lessons.
    lessons: &'static str,
    /// Transferable: yes, no, not assessed.
    transferable: Words<3>,
    /// Transfers.
    transfers: &'static str,
    /// No transfer yet.
    no_transfers: &'static str,
    /// Understand, adapt, in use; and before that: agreed.
    steps: Words<4>,
    /// Obstacles.
    obstacles: &'static str,
    /// No practice passes the filters.
    no_match: &'static str,
    /// Takes the filters away.
    clear_filters: &'static str,
}
