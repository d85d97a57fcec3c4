//! Everything that the comparison says. One value per language: a missing translation does not compile.

mod de;
mod en;
mod fr;
mod it;
mod sl;

use scambio_core::text::Lang;

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

/// The words of one language; lists follow the order of their enum in [`scambio_core::comparison`].
#[derive(Debug)]
pub(super) struct Words {
    /// Its title.
    pub(super) title: &'static str,
    /// What it is for.
    pub(super) lead: &'static str,
    /// Mark of made-up data.
    pub(super) demonstration: &'static str,
    /// What the menus above everything are.
    pub(super) choices: &'static str,
    /// Which analysis.
    pub(super) analysis: &'static str,
    /// One's own administration.
    pub(super) own: &'static str,
    /// None.
    pub(super) none: &'static str,
    /// Which criteria.
    pub(super) group: &'static str,
    /// All of them.
    pub(super) all_groups: &'static str,
    /// Criteria without a group.
    pub(super) no_group: &'static str,
    /// Which administrations.
    pub(super) who: &'static str,
    /// All; {0}: how many.
    pub(super) everybody: &'static str,
    /// Those of the exchange; {0}: how many.
    pub(super) only_exchange: &'static str,
    /// Which round.
    pub(super) round: &'static str,
    /// {0}: a round.
    pub(super) round_of: &'static str,
    /// {0}: name, {1}: position, {2}: of how many.
    pub(super) answer: &'static str,
    /// {0}: position.
    pub(super) answer_sure: &'static str,
    /// {0}, {1}: positions.
    pub(super) answer_interval: &'static str,
    /// {0}: names.
    pub(super) answer_same: &'static str,
    /// {0}: how many.
    pub(super) answer_same_many: &'static str,
    /// What to do without an own administration.
    pub(super) choose_own: &'static str,
    /// {0}: a name.
    pub(super) no_position: &'static str,
    /// Nothing can be scored.
    pub(super) no_positions: &'static str,
    /// Why.
    pub(super) no_positions_note: &'static str,
    /// Title.
    pub(super) matrix: &'static str,
    /// How to read it.
    pub(super) matrix_note: &'static str,
    /// Head of the rows.
    pub(super) administration: &'static str,
    /// What the colours are.
    pub(super) legend: &'static str,
    /// The fifths.
    pub(super) fifths: [&'static str; 5],
    /// Label of the menu.
    pub(super) sort: &'static str,
    /// By name, position, likeness, a criterion ({0}).
    pub(super) sorts: [&'static str; 4],
    /// More, less, near, context, words.
    pub(super) better: [&'static str; 5],
    /// Mark of those who take part.
    pub(super) takes_part: &'static str,
    /// The last row.
    pub(super) median: &'static str,
    /// Why there is no value.
    pub(super) absences: [&'static str; 5],
    /// Title.
    pub(super) positions: &'static str,
    /// How to read it; {0}: draws.
    pub(super) positions_note: &'static str,
    /// {0}: a letter.
    pub(super) band: &'static str,
    /// Those of a band.
    pub(super) band_note: &'static str,
    /// Those without a position.
    pub(super) without: &'static str,
    /// Title.
    pub(super) weights: &'static str,
    /// What they are.
    pub(super) weights_note: &'static str,
    /// {0}: points.
    pub(super) points: &'static str,
    /// The weights of before.
    pub(super) undo: &'static str,
    /// All the same.
    pub(super) equal: &'static str,
    /// Title; {0}: a name.
    pub(super) profile: &'static str,
    /// How to read it; {0}: a name.
    pub(super) profile_note: &'static str,
    /// There is none.
    pub(super) no_value: &'static str,
    /// No gap.
    pub(super) at_median: &'static str,
    /// Strength, area for improvement, between, not known.
    pub(super) standings: [&'static str; 4],
    /// There are none.
    pub(super) none_of_these: &'static str,
    /// {0}: criterion, {1}: value, {2}: median of the peers.
    pub(super) sentence: &'static str,
    /// {0}: name, {1}: value.
    pub(super) best_peer: &'static str,
    /// Title.
    pub(super) help: &'static str,
    /// What it is.
    pub(super) help_note: &'static str,
    /// {0}: likeness.
    pub(super) alike: &'static str,
    /// It has documented one.
    pub(super) has_practice: &'static str,
    /// Title.
    pub(super) peers: &'static str,
    /// What counts; {0}: criteria.
    pub(super) peers_note: &'static str,
    /// {0}: likeness.
    pub(super) of_hundred: &'static str,
    /// {0}: criterion, {1}, {2}: values.
    pub(super) against: &'static str,
    /// {0}: pairs.
    pub(super) nearest: &'static str,
    /// {0}: a pair.
    pub(super) farthest: &'static str,
    /// Title.
    pub(super) beside: &'static str,
    /// What it is.
    pub(super) beside_note: &'static str,
    /// What to do.
    pub(super) beside_empty: &'static str,
    /// Head of the rows.
    pub(super) criterion: &'static str,
    /// {0}: a place.
    pub(super) place: &'static str,
    /// Title.
    pub(super) panel: &'static str,
    /// What it is.
    pub(super) panel_note: &'static str,
    /// Almost the same, little, much; {0}: W.
    pub(super) agreement: [&'static str; 3],
    /// The methods of the panel.
    pub(super) methods: [&'static str; 6],
    /// A method cannot take the numbers.
    pub(super) not_for_these: &'static str,
    /// Best and worst position.
    pub(super) from_to: &'static str,
    /// Opens the table.
    pub(super) panel_table: &'static str,
    /// Title.
    pub(super) note: &'static str,
    /// What it is.
    pub(super) note_line: &'static str,
    /// Opens it.
    pub(super) note_open: &'static str,
    /// Data, gaps, scale, equal weights, other weights, mean, draws.
    pub(super) steps: [&'static str; 7],
    /// {0}: the steps that the analysis carries; and that they cannot be followed.
    pub(super) recipe: [&'static str; 2],
    /// Title of the sources.
    pub(super) sources: &'static str,
    /// Title of the methods' sources.
    pub(super) literature: &'static str,
    /// {0}, {1}: criteria, {2}: correlation.
    pub(super) double: &'static str,
    /// {0}: a criterion.
    pub(super) constant: &'static str,
    /// The title of a row's name; {0}: a name.
    pub(super) sort_row: &'static str,
    /// What stands under the name of a folded group.
    pub(super) group_mean: &'static str,
    /// Opens the criteria of a group; {0}: how many.
    pub(super) weights_of: &'static str,
    /// {0}: a value.
    pub(super) target: &'static str,
    /// {0}: a round, {1}: a value.
    pub(super) past: &'static str,
    /// Title; {0}, {1}: rounds.
    pub(super) rounds: &'static str,
    /// What it is.
    pub(super) rounds_note: &'static str,
    /// Head of the last column.
    pub(super) change: &'static str,
    /// Better, worse, the same.
    pub(super) changes: [&'static str; 3],
    /// {0}: criterion, {1}, {2}: values.
    pub(super) changed: &'static str,
    /// Opens the table that says the same.
    pub(super) as_table: &'static str,
    /// Further marks of the profile: the value of before, the target.
    pub(super) profile_marks: [&'static str; 2],
    /// Opens what each criterion says.
    pub(super) each_criterion: &'static str,
    /// Heads the column with each criterion's part of a distance.
    pub(super) distance_share: &'static str,
    /// The menu of exports.
    pub(super) export: &'static str,
    /// Workbook, CSV, drawing, picture.
    pub(super) kinds: [&'static str; 4],
    /// Names of files: matrix, positions, profile, rounds.
    pub(super) files: [&'static str; 4],
    /// {0}: sources.
    pub(super) foot: &'static str,
    /// Name, position, from, to, score, top third.
    pub(super) position_heads: [&'static str; 6],
    /// Criterion, unit, value, median, best, standing.
    pub(super) profile_heads: [&'static str; 6],
    /// Criterion, year, source.
    pub(super) source_heads: [&'static str; 3],
}

#[cfg(test)]
mod tests;
