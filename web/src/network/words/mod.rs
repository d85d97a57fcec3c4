//! Everything that the network says. One value per language: a missing translation does not compile.

mod de;
mod en;
mod fr;
mod it;
mod sl;

use scambio_core::text::Lang;

use crate::i18n::Counted;

/// The words of a language.
pub(super) const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::It => &it::WORDS,
        Lang::En => &en::WORDS,
        Lang::Fr => &fr::WORDS,
        Lang::De => &de::WORDS,
        Lang::Sl => &sl::WORDS,
    }
}

type Line = &'static str;
type Lines<const N: usize> = [Line; N];

/// The words of one language, and, for the test that compares languages, all of them in the order of the fields.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $kind:ty,)*) => {
        /// The words of one language; lists follow the order of their enum.
        #[derive(Debug)]
        pub(super) struct Words {
            $($(#[$doc])* pub(super) $name: $kind,)*
        }

        #[cfg(test)]
        impl Words {
            fn lines(&self) -> Vec<Line> {
                let mut all = Vec::new();
                $(tests::Said::put(&self.$name, &mut all);)*
                all
            }
        }
    };
}

words! {
    /// Its title.
    title: Line,
    /// What it is for.
    lead: Line,
    /// Mark of made-up data.
    demonstration: Line,
    /// What its pages are.
    pages_label: Line,
    /// Ties, measures, proposals, practices, synthesis.
    pages: Lines<5>,
    /// What the menus above everything are.
    choices: Line,
    /// Which network.
    network: Line,
    /// By [`Kind`](super::picture::Kind).
    kinds: Lines<7>,
    /// {0}: a network without ties.
    not_yet: Line,
    /// What a tie of it and its number are.
    kind_notes: Lines<7>,
    /// What is not there yet.
    empties: Lines<7>,
    /// Title of what is not there yet.
    empty: Line,
    /// Which theme.
    theme: Line,
    /// All of them.
    all_themes: Line,
    /// What counts.
    held: Line,
    /// What took place; also what is planned.
    helds: Lines<2>,
    /// One's own administration.
    own: Line,
    /// None.
    none: Line,
    /// {0}: ties, {1}: tied, {2}: of how many.
    answer: Line,
    /// {0}: a name, {1}: counted ties.
    most: Line,
    /// It hangs together.
    whole: Line,
    /// {0}: parts.
    pieces: Line,
    /// Counted ties.
    ties: Counted,
    /// What the forms are.
    forms_label: Line,
    /// Drawing, matrix, list.
    forms: Lines<3>,
    /// How to move in the drawing.
    drawing_note: Line,
    /// {0}: ties of each node, {1}: all ties.
    thinned: Line,
    /// With one kind of nodes; with two.
    legend: Lines<2>,
    /// {0}: name, {1}: counted ties.
    node_label: Line,
    /// {0}: which, {1}: of how many, {2}: the tie.
    tie_said: Line,
    /// {0}, {1}: names, {2}: weight; with a direction, without.
    tie_forms: Lines<2>,
    /// The slider.
    time: Line,
    /// {0}: a day.
    until: Line,
    /// At the end of the slider.
    everything: Line,
    /// One stop back.
    earlier: Line,
    /// One stop on.
    later: Line,
    /// Lets time run.
    play: Line,
    /// Stops it.
    pause: Line,
    /// To whom ties lead; {0}: name, {1}: names with weights.
    outs: Lines<7>,
    /// From whom they come.
    ins: Lines<7>,
    /// Of a theme; of a practice, to and from; of an objective.
    others: Lines<4>,
    /// {0}: a name.
    no_ties: Line,
    /// What to do.
    choose_node: Line,
    /// Title; {0}: a name.
    if_leaves: Line,
    /// It had no ties.
    was_alone: Line,
    /// The others stay together.
    stays: Line,
    /// {0}: parts.
    falls: Line,
    /// {0}, {1}: the index now and then.
    index_changes: Line,
    /// {0}: a name.
    without: Line,
    /// {0}: a name.
    with: Line,
    /// Head of the rows.
    administration: Line,
    /// Two kinds of nodes, the same with directions, one kind with directions, without.
    matrix_notes: Lines<4>,
    /// Measures are of one kind of nodes.
    two_modes: Line,
    /// Title.
    whole_network: Line,
    /// Ties, density, reciprocity, parts, groups, core.
    facts: Lines<6>,
    /// What they mean.
    fact_notes: Lines<6>,
    /// Title of the index.
    consolidation: Line,
    /// What it is.
    consolidation_note: Line,
    /// Density, reciprocity, reach, robustness, balance, persistence.
    consolidation_parts: Lines<6>,
    /// What they mean.
    consolidation_notes: Lines<6>,
    /// Where the definition comes from.
    index_source: Line,
    /// Opens them.
    definitions: Line,
    /// Title.
    holding: Line,
    /// What it is.
    holding_note: Line,
    /// {0}: a name.
    holds: Line,
    /// Nobody does.
    holds_none: Line,
    /// {0}: pairs.
    bridges: Line,
    /// Title.
    measures: Line,
    /// What it is.
    measures_note: Line,
    /// Ties; ties out, ties in.
    degree_heads: Lines<3>,
    /// What they mean.
    degree_notes: Lines<3>,
    /// Strength, betweenness, closeness, rank, clustering, core number.
    measure_heads: Lines<6>,
    /// What they mean.
    measure_notes: Lines<6>,
    /// Title.
    proposals: Line,
    /// {0}: gives at most, {1}: receives at most.
    proposals_note: Line,
    /// {0}: learns, {1}: teaches, {2}: theme.
    proposal: Line,
    /// The same, as a name.
    pair: Line,
    /// {0}: teaches, {1}: practice.
    has_practice: Line,
    /// Counted transfers that are in use.
    used_by: Counted,
    /// {0}: name, {1}: how sure.
    is_strong: Line,
    /// {0}: a name.
    has_declared: Line,
    /// {0}: how near.
    is_near: Line,
    /// {0}: learns, {1}: teaches, {2}: themes.
    gives_back: Line,
    /// The choice is proved.
    proved: Line,
    /// Where proposals can be accepted.
    work_only: Line,
    /// Opens those that were not chosen.
    others_title: Line,
    /// There is no choice that has it.
    cannot_be: Line,
    /// It would be as good.
    as_good: Line,
    /// {0}: points.
    costs: Line,
    /// {0}: those that would be left out.
    instead_of: Line,
    /// The button.
    accept: Line,
    /// The same with {0}: who learns, {1}: who teaches.
    accept_what: Line,
    /// Nobody needs anything.
    no_needs: Line,
    /// Nobody offers what is needed.
    no_offers: Line,
    /// Title.
    plan: Line,
    /// What it is.
    plan_note: Line,
    /// {0}: practice, {1}: from, {2}: to.
    agreed: Line,
    /// Counted changes that are not saved.
    changed: Counted,
    /// The last one goes.
    take_back: Line,
    /// There are none.
    none_here: Line,
    /// There are none yet.
    no_practices: Line,
    /// What to do.
    choose_practice: Line,
    /// {0}: a place.
    practice_of: Line,
    /// Theme, origin, by whom, summary, transferable, conditions, lessons, transfers, obstacles, missing.
    practice_heads: Lines<11>,
    /// Existing, new.
    origins: Lines<2>,
    /// Yes, no, not assessed.
    transferables: Lines<3>,
    /// Agreed, understand, adapt, in use.
    steps: Lines<4>,
    /// What may be missing.
    hints: Lines<7>,
    /// Nothing is missing.
    complete: Line,
    /// Not said.
    not_said: Line,
    /// Prints.
    print: Line,
    /// What practices are changed with, and what happens to the file.
    work: Line,
    work_note: Line,
    /// What begins to write.
    add_practice: Line,
    change_practice: Line,
    add_transfer: Line,
    /// {0}: who receives.
    change_transfer: Line,
    /// Titles of what is written.
    new_practice: Line,
    /// {0}: the practice.
    write_practice: Line,
    write_transfer: Line,
    /// Lists have an item a line.
    line_each: Line,
    /// Fields beside those of the heads.
    practice_title: Line,
    receiver: Line,
    giver: Line,
    taken: Line,
    since: Line,
    /// Keeps what was written, or does not.
    keep: Line,
    cancel: Line,
    /// No title, no receiver, to itself, steps out of order, anything else.
    faults: Lines<5>,
    /// Nothing has a day.
    no_synthesis: Line,
    /// {0}: practices, {1}: transfers, {2}: in use.
    reached: Line,
    /// {0}: a day, {1}, {2}: the index then and now.
    grown: Line,
    /// {0}: a day.
    synthesis_day: Line,
    /// Coverage, parts, results, network, open points.
    synthesis_titles: Lines<5>,
    /// What they are.
    synthesis_notes: Lines<5>,
    /// Theme, administrations, activities done, to come, practices.
    coverage_heads: Lines<5>,
    /// Administration, hosted, to host, practices, gives, receives.
    part_heads: Lines<6>,
    /// What, how many.
    result_heads: Lines<2>,
    /// Practices (2), transfers (4), project works (3), outputs (3).
    results: Lines<12>,
    /// Part, before, now.
    network_heads: Lines<3>,
    /// Head of the open points.
    open_heads: Lines<1>,
    /// By kind of open point.
    open_points: Lines<8>,
    /// The menu of exports.
    export: Line,
    /// Workbook, CSV, drawing, picture, GraphML, JSON.
    file_kinds: Lines<6>,
    /// Names of files: ties, measures, synthesis, exchange.
    files: Lines<4>,
    /// From, to, weight.
    tie_heads: Lines<3>,
    /// Where it comes from.
    sources: Line,
    /// The day.
    day: Line,
    /// ERDF, ESF.
    funds: Lines<2>,
    /// The thematic objectives, then technical assistance.
    objectives: Lines<12>,
    /// Technical assistance, in short.
    assistance: Line,
}

#[cfg(test)]
mod tests;
