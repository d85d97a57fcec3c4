//! Everything that the widget says, one field a message. Lists of words follow the order of their enum.
//!
//! The sources give every message a field ([`Source`]), so that a missing one does not compile. The widget keeps the lines
//! of one language in that order ([`Messages`]) and asks for them by the same names.

use super::intl::PluralForm;

/// The forms of something counted; `{n}` is the count.
#[derive(Clone, Copy, Debug)]
pub struct Plural<'a>(&'a [&'static str]);

impl Plural<'_> {
    /// The words for a form.
    pub fn form(self, form: PluralForm) -> &'static str {
        self.0.get(form as usize).copied().unwrap_or_default()
    }
}

/// Everything that the widget says in one language, as lines.
#[derive(Debug)]
pub struct Messages(Vec<&'static str>);

impl Messages {
    /// The first lines of a text, and what follows them; `None` if there are fewer.
    pub(super) fn read(text: &'static str) -> Option<(Self, &'static str)> {
        let mut lines = Vec::with_capacity(COUNT);
        let mut rest = text;
        while lines.len() < COUNT {
            let (line, after) = rest.split_once('\n')?;
            lines.push(line);
            rest = after;
        }
        Some((Self(lines), rest))
    }

    /// The lines from one of them on. (Never inlined: three hundred places ask.)
    #[inline(never)]
    fn lines(&self, from: usize, count: usize) -> &[&'static str] {
        self.0.get(from..from + count).unwrap_or_default()
    }

    #[inline(never)]
    fn line(&self, at: usize) -> &'static str {
        self.0.get(at).copied().unwrap_or_default()
    }

    /// One of the words that begin at a line.
    #[inline(never)]
    fn word(&self, from: usize, count: usize, of: usize) -> &'static str {
        self.lines(from, count).get(of).copied().unwrap_or_default()
    }

    /// All lines.
    #[cfg(test)]
    pub(super) fn every_line(&self) -> &[&'static str] {
        &self.0
    }
}

/// A single message in the sources.
#[cfg(not(target_arch = "wasm32"))]
type Line = [&'static str; 1];

/// Words for each value of an enum, in the sources.
#[cfg(not(target_arch = "wasm32"))]
type Words<const N: usize> = [&'static str; N];

/// The forms of something counted, in the sources.
#[cfg(not(target_arch = "wasm32"))]
pub(super) struct Forms([&'static str; 4]);

#[cfg(not(target_arch = "wasm32"))]
impl Forms {
    /// For languages with two forms.
    pub(super) const fn two(one: &'static str, other: &'static str) -> Self {
        Self([one, other, other, other])
    }

    /// One, two, few (3 and 4), other.
    pub(super) const fn four(
        one: &'static str,
        two: &'static str,
        few: &'static str,
        other: &'static str,
    ) -> Self {
        Self([one, two, few, other])
    }

    fn iter(&self) -> core::slice::Iter<'_, &'static str> {
        self.0.iter()
    }
}

macro_rules! messages {
    (@source Line) => { Line };
    (@source Plural) => { Forms };
    (@source Words<$count:literal>) => { Words<$count> };
    (@count Line) => { 1 };
    (@count Plural) => { 4 };
    (@count Words<$count:literal>) => { $count };
    (@asked $(#[$doc:meta])* $name:ident: Line) => {
        $(#[$doc])* pub fn $name(&self) -> &'static str { self.line(core::mem::offset_of!(Layout, $name)) }
    };
    (@asked $(#[$doc:meta])* $name:ident: Plural) => {
        $(#[$doc])* pub fn $name(&self) -> Plural<'_> { Plural(self.lines(core::mem::offset_of!(Layout, $name), 4)) }
    };
    (@asked $(#[$doc:meta])* $name:ident: Words<$count:literal>) => {
        $(#[$doc])* pub fn $name(&self, of: usize) -> &'static str { self.word(core::mem::offset_of!(Layout, $name), $count, of) }
    };
    ($($(#[$doc:meta])* $name:ident: $kind:ident $(<$count:literal>)?,)*) => {
        /// Everything that the widget says in one language, as the sources have it.
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) struct Source { $(pub(super) $name: messages!(@source $kind $(<$count>)?),)* }

        #[cfg(not(target_arch = "wasm32"))]
        impl Source {
            /// Calls with every line and the name of its message.
            pub(super) fn each(&self, tell: &mut dyn FnMut(&'static str, &'static str)) {
                $(self.$name.iter().for_each(|line| tell(stringify!($name), line));)*
            }
        }

        impl Messages {
            $(messages!(@asked $(#[$doc])* $name: $kind $(<$count>)?);)*
        }

        /// How many lines there are.
        pub(super) const COUNT: usize = 0 $(+ messages!(@count $kind $(<$count>)?))*;

        /// One byte for each line, in the order of the lines: a message begins where its field does.
        #[repr(C)]
        #[allow(dead_code, reason = "only its layout is used")]
        struct Layout { $($name: [u8; messages!(@count $kind $(<$count>)?)],)* }
    };
}

messages! {
    // frame
    /// Above the title: what kind of thing this is.
    eyebrow: Line,
    /// Label of the language menu.
    language: Line,
    /// Label of the tabs; {0}: the exchange's title.
    views_of: Line,
    /// Label of the menu that replaces the tabs where there is little room.
    view: Line,
    /// The tabs.
    views: Words<8>,
    /// The export menu.
    export: Line,
    /// In it: the exchange file.
    export_file: Line,
    /// In it: print.
    print: Line,
    /// While data are on their way.
    loading: Line,
    /// Where texts are in another language; {0}: its name in this one.
    original_in: Line,
    /// The names of the languages in this one, for `original_in`.
    languages: Words<5>,
    /// Mark of made-up data.
    demonstration: Line,
    /// What it means.
    demonstration_note: Line,
    /// Where something is not there yet.
    not_available: Line,
    /// Where the source does not say.
    not_stated: Line,
    /// Title of sources and method.
    sources: Line,
    /// A published source; {0}: its title and publisher, {1}: its date.
    source_of: Line,
    /// Credit of the map.
    map_credit: Line,
    /// Credit of codes and seats.
    codes_credit: Line,
    /// What happens to the reader's data: nothing.
    privacy: Line,
    /// Hides a message.
    close: Line,

    // failures
    /// Nothing can be shown.
    failed: Line,
    /// A file was not taken.
    refused: Line,
    /// … and nothing has changed.
    refused_note: Line,
    /// A request was refused; {0}: address, {1}: status.
    request_refused: Line,
    /// A request got no answer; {0}: address.
    request_unanswered: Line,
    /// The element names no data.
    no_data: Line,
    /// Another try.
    retry: Line,
    /// How many problems a file has.
    problems: Plural,
    /// How many more there are.
    more_problems: Plural,
    /// Severities: note, warning, error.
    severities: Words<3>,
    /// In work mode: what was found in the file.
    file_notes: Line,

    // overview
    /// The first sentence, where workshops are hosted in rotation; {n} administrations.
    lead_rotation: Plural,
    /// The first sentence, otherwise.
    lead: Plural,
    /// Title of the facts.
    in_brief: Line,
    /// Facts.
    start: Line,
    /// "duration: n months".
    duration: Plural,
    /// The last planned day.
    planned_end: Line,
    /// Under the planned end: it is computed from start and duration.
    planned_end_note: Line,
    /// Planned budget.
    budget: Line,
    /// Funding source.
    funding: Line,
    /// Administrations.
    administrations: Line,
    /// "1 lead, n participants".
    lead_and: Plural,
    /// Themes.
    themes: Line,
    /// "n of them being designed".
    in_design: Plural,
    /// Memorandum of understanding.
    memorandum: Line,
    /// It has been signed.
    signed: Line,
    /// By n administrations.
    signed_by: Plural,
    /// Target group.
    target_group: Line,
    /// Thematic objective.
    thematic_objective: Line,
    /// Under it: expected result; {0}: its code.
    expected_result: Line,
    /// Action.
    action: Line,
    /// Thematic area.
    thematic_area: Line,
    /// Implemented by.
    implemented_by: Line,
    /// Under it: promoted by; {0}.
    promoted_by: Line,
    /// Funds.
    funds: Words<6>,

    // phases
    /// Title.
    phases: Line,
    /// The states are those of the record; {0}: its date.
    states_as_of: Line,
    /// The source does not date the phases.
    no_phase_dates: Line,
    /// Today's line.
    today: Line,
    /// Today is after the end; {0}: today.
    today_after: Line,
    /// Today is before the start; {0}: today.
    today_before: Line,
    /// The record's date on the time line.
    record_date: Line,
    /// Description of the time line; {0}: start, {1}: end.
    time_line: Line,
    /// From one day to another; {0}, {1}.
    from_to: Line,
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
    in_rotation: Line,
    /// Hosted by; {0}.
    hosted_by: Line,

    // who takes part
    /// Title.
    who: Line,
    /// Title of the map.
    map: Line,
    /// What is not coloured.
    map_note: Line,
    /// All were invited to the kick-off event.
    all_invited: Line,
    /// Column: administration.
    administration: Line,
    /// Column: seat.
    seat: Line,
    /// Column: role.
    role: Line,
    /// Lead, participant.
    roles: Words<2>,

    // record
    /// The four parts: identity, characteristics, results, transfer.
    parts: Words<4>,
    /// The sections of the record.
    sections: Words<17>,
    /// Objectives.
    objectives: Line,
    /// The record defers this section.
    deferred: Line,
    /// The record leaves this section empty.
    empty_section: Line,
    /// Available exchange modes.
    modes_title: Line,
    /// Seminar, webinar, lab, coaching.
    modes: Words<4>,
    /// How to ask for more.
    contact: Line,
    /// Purposes of a request.
    purposes: Words<3>,
    /// The record names a form but no address.
    contact_unknown: Line,
    /// Link to the form.
    contact_form: Line,
    /// Link to the address; {0}.
    contact_email: Line,
    /// The network.
    network: Line,
    /// The platform.
    platform: Line,

    // themes
    /// Title.
    what: Line,
    /// How many themes.
    themes_count: Plural,
    /// How many sub-themes.
    sub_themes_count: Plural,
    /// Active, in design.
    theme_states: Words<2>,
    /// An active theme has no topics.
    no_topics: Line,
    /// A theme being designed has no topics.
    no_topics_yet: Line,
    /// Legal references.
    legal_references: Line,
    /// What has taken a law's place; {0}.
    superseded_by: Line,
    /// Terms.
    terms: Line,
    /// Stakeholders.
    stakeholders: Line,
    /// Expected output.
    expected_output: Line,
    /// Back to all themes.
    all_themes: Line,
    /// The grid of administrations and themes.
    grid: Line,
    /// What its numbers are.
    grid_note: Line,
    /// That it scrolls.
    scrolls: Line,
    /// The source does not say who joined which theme.
    grid_absent: Line,
    /// … and what will be here.
    grid_absent_note: Line,
    /// Joins a theme, number not stated.
    joins: Line,
    /// Does not join.
    does_not_join: Line,
    /// Total.
    total: Line,

    // administrations
    /// Mark of the reader's own administration.
    own: Line,
    /// Region, autonomous province, other.
    kinds: Words<3>,
    /// Codes.
    codes: Line,
    /// Website.
    website: Line,
    /// Coordinator.
    coordinator: Line,
    /// Appointed, or not.
    appointed: Words<2>,
    /// Patron saint's day.
    patron_day: Line,
    /// Workshops hosted.
    hosts: Line,
    /// Practices offered.
    offers: Line,
    /// Practices received.
    receives: Line,
    /// How many people.
    people: Plural,
    /// In the other languages.
    other_names: Line,
    /// Signed the memorandum.
    signatory: Line,
    /// Yes, no.
    yes_no: Words<2>,

    // practices
    /// Title.
    practices: Line,
    /// How many.
    practices_count: Plural,
    /// How many of how many; {0}, {1}.
    some_of: Line,
    /// There are none yet.
    no_practices: Line,
    /// When there will be some.
    no_practices_note: Line,
    /// What the record says about outputs.
    record_says: Line,
    /// Planned outputs.
    outputs: Line,
    /// Directive, regulation, strategic guidelines, similar.
    forms: Words<4>,
    /// What an output contains.
    contents: Line,
    /// The forms that an act may take.
    possible_forms: Line,
    /// Who adopted it.
    adopted_by: Line,
    /// Filters.
    filters: Line,
    /// Theme.
    theme: Line,
    /// Origin.
    origin: Line,
    /// Existing, designed together.
    origins: Words<2>,
    /// All of them.
    all: Line,
    /// Offered by.
    offered_by: Line,
    /// Conditions.
    conditions: Line,
    /// What shows that a practice works.
    evidence: Line,
    /// Lessons.
    lessons: Line,
    /// Transferable: yes, no, not assessed.
    transferable: Words<3>,
    /// Transfers.
    transfers: Line,
    /// No transfer yet.
    no_transfers: Line,
    /// Understand, adapt, in use; and before that: agreed.
    steps: Words<4>,
    /// Obstacles.
    obstacles: Line,
    /// No practice passes the filters.
    no_match: Line,
    /// Takes the filters away.
    clear_filters: Line,
}
