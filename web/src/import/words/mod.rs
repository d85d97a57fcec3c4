//! Everything that the assistant says. One value per language: a missing translation does not compile.

mod de;
mod en;
mod fr;
mod it;
mod list;
mod sl;

use scambio_core::text::Lang;

use crate::i18n::Counted;

pub(super) use list::ListWords;

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

/// The words of one language; lists follow the order of their enum in [`scambio_core::io`].
pub(super) struct Words {
    /// Its title.
    pub(super) title: &'static str,
    /// What it does.
    pub(super) lead: &'static str,
    /// Nothing leaves the browser.
    pub(super) stays: &'static str,
    /// The button that opens a file.
    pub(super) choose: &'static str,
    /// The other ways.
    pub(super) drop: &'static str,
    /// What is read.
    pub(super) kinds: &'static str,
    /// Title of the templates.
    pub(super) template: &'static str,
    /// What they are.
    pub(super) template_note: &'static str,
    /// Workbook, CSV.
    pub(super) templates: [&'static str; 2],
    /// Title of the tables that were taken.
    pub(super) taken: &'static str,
    /// Where they are.
    pub(super) taken_note: &'static str,
    /// Compares the rows of a table.
    pub(super) compare: &'static str,
    /// Why it cannot be compared; {0}, {1}: rows, criteria.
    pub(super) not_comparable: &'static str,
    /// Lets go of one.
    pub(super) drop_taken: &'static str,
    /// How many rows.
    pub(super) rows: Counted,
    /// How many criteria.
    pub(super) criteria_count: Counted,
    /// How many rows and columns are set apart.
    pub(super) apart_count: Counted,
    /// How many observations ask for a look.
    pub(super) questions: Counted,
    /// Title of a file at hand; {0}: its name.
    pub(super) title_of: &'static str,
    /// What the steps are.
    pub(super) steps_label: &'static str,
    /// Read, map, check.
    pub(super) steps: [&'static str; 3],
    /// What each is about.
    pub(super) step_notes: [&'static str; 3],
    /// To the next step; {0}.
    pub(super) on: &'static str,
    /// To the step before; {0}.
    pub(super) back: &'static str,
    /// Takes the table.
    pub(super) take: &'static str,
    /// Takes back the last decision.
    pub(super) undo: &'static str,
    /// Lets go of the file.
    pub(super) another: &'static str,
    /// A file is being read; {0}.
    pub(super) reading: &'static str,
    /// Gives it up.
    pub(super) cancel: &'static str,
    /// A file was not imported; {0}.
    pub(super) refused: &'static str,
    /// Nothing has changed.
    pub(super) refused_note: &'static str,
    /// The menu of exports.
    pub(super) export: &'static str,
    /// Workbook, Italian CSV, CSV, JSON.
    pub(super) exports: [&'static str; 4],
    /// {0}: a sheet.
    pub(super) at_sheet: &'static str,
    /// {0}: a line.
    pub(super) at_row: &'static str,
    /// {0}: a column.
    pub(super) at_column: &'static str,
    /// Unsure, likely, certain.
    pub(super) confidences: [&'static str; 3],
    /// Why something was decided.
    pub(super) reasons: [&'static str; 23],
    /// What is decided, up to the column of the administrations.
    pub(super) topics: [&'static str; 11],
    /// Title: the file.
    pub(super) file: &'static str,
    /// What can be done.
    pub(super) file_note: &'static str,
    /// Text, page, XLSX, XLS, ODS.
    pub(super) containers: [&'static str; 5],
    /// UTF-8, UTF-16 in both orders, Windows-1252.
    pub(super) encodings: [&'static str; 6],
    /// A wrong decoding is repaired, or kept.
    pub(super) repairs: [&'static str; 2],
    /// Semicolon, comma, tab, bar.
    pub(super) delimiters: [&'static str; 4],
    /// Quotes hold cells together, or are letters.
    pub(super) quotings: [&'static str; 2],
    /// Title: the layout.
    pub(super) layout: &'static str,
    /// What can be done.
    pub(super) layout_note: &'static str,
    /// Administrations in rows, in columns.
    pub(super) orientations: [&'static str; 2],
    /// A row for an administration, for a value.
    pub(super) layouts: [&'static str; 2],
    /// Title: the columns.
    pub(super) columns: &'static str,
    /// What can be done.
    pub(super) columns_note: &'static str,
    /// Column, role, figures, samples.
    pub(super) column_heads: [&'static str; 4],
    /// What columns are for.
    pub(super) roles: [&'static str; 9],
    /// What the column of the labels is for.
    pub(super) row_label: &'static str,
    /// How many more columns there are.
    pub(super) more_columns: Counted,
    /// Title: the administrations.
    pub(super) rows_title: &'static str,
    /// What can be done.
    pub(super) rows_note: &'static str,
    /// How many administrations were recognised.
    pub(super) recognised: Counted,
    /// How many rows keep their label.
    pub(super) labels: Counted,
    /// Title of what needs an answer.
    pub(super) suggestions: &'static str,
    /// Title of unknown labels.
    pub(super) unknown: &'static str,
    /// How many rows are set apart.
    pub(super) apart_rows: Counted,
    /// How many more there are.
    pub(super) more_rows: Counted,
    /// Administrations that have no row.
    pub(super) absent: &'static str,
    /// The label contains the name, is spelt almost like it.
    pub(super) likenesses: [&'static str; 2],
    /// The answer; {0}: an administration.
    pub(super) it_is: &'static str,
    /// What rows are that are no administration's.
    pub(super) row_kinds: [&'static str; 7],
    /// Label of the menu; {0}: a label.
    pub(super) means: &'static str,
    /// As recognised, set apart, a row of its own.
    pub(super) meanings: [&'static str; 3],
    /// Title: the criteria.
    pub(super) criteria: &'static str,
    /// What can be done.
    pub(super) criteria_note: &'static str,
    /// Name, unit of measure, direction, year.
    pub(super) criterion_heads: [&'static str; 4],
    /// More is better, less is better, not settled.
    pub(super) directions: [&'static str; 3],
    /// Mark of a proposal.
    pub(super) proposed: &'static str,
    /// Title: the values.
    pub(super) matrix: &'static str,
    /// What to look for.
    pub(super) matrix_note: &'static str,
    /// Head of the rows.
    pub(super) row_head: &'static str,
    /// Why there is no figure.
    pub(super) absences: [&'static str; 9],
    /// Title: the observations.
    pub(super) problems: &'static str,
    /// What can be done.
    pub(super) problems_note: &'static str,
    /// There are none.
    pub(super) no_problems: &'static str,
    /// How many more there are.
    pub(super) more_problems: Counted,
    /// Goes to a cell; {0}: its place.
    pub(super) jump: &'static str,
    /// A text is a missing mark.
    pub(super) is_missing: &'static str,
    /// Hint in a cell that is wrong.
    pub(super) problem: &'static str,
    /// The file is empty.
    pub(super) empty: &'static str,
    /// There are no figures.
    pub(super) no_figures: &'static str,
    /// No administration was recognised.
    pub(super) no_administrations: &'static str,
    /// No workbook that is read.
    pub(super) bad_workbook: &'static str,
    /// Locked with a password.
    pub(super) encrypted: &'static str,
    /// {0}: what it is instead.
    pub(super) not_a_table: &'static str,
    /// PDF, RTF, image, archive, database, JSON, binary, fixed width.
    pub(super) kinds_of_files: [&'static str; 8],
    /// {0}: a part.
    pub(super) damaged: &'static str,
    /// Bytes that mean nothing.
    pub(super) broken_bytes: Counted,
    /// A quote never ends.
    pub(super) open_quote: &'static str,
    /// A row has more cells than the header.
    pub(super) long_row: &'static str,
    /// {0}: the text.
    pub(super) not_a_figure: &'static str,
    /// Decimal marks contradict each other.
    pub(super) mixed_marks: &'static str,
    /// Several units of measure.
    pub(super) mixed_measures: &'static str,
    /// {0}: the label.
    pub(super) unknown_row: &'static str,
    /// {0}: the label.
    pub(super) several: &'static str,
    /// {0}: the label.
    pub(super) duplicate: &'static str,
    /// {0}: the label.
    pub(super) contradiction: &'static str,
    /// {0}: the header.
    pub(super) same_header: &'static str,
    /// A column has no header.
    pub(super) no_header: &'static str,
    /// A hidden row counts.
    pub(super) hidden_row: &'static str,
    /// A hidden column counts.
    pub(super) hidden_column: &'static str,
    /// {0}: the limit.
    pub(super) limit: &'static str,
    /// Megabytes, rows, columns, cells, sheets, megabytes expanded, times expanded; {0}.
    pub(super) limits: [&'static str; 7],
    /// Title: the file as it stands.
    pub(super) as_it_stands: &'static str,
    /// What is shown.
    pub(super) as_it_stands_note: &'static str,
    /// Its text.
    pub(super) text: &'static str,
    /// Its cells.
    pub(super) cells: &'static str,
    /// Head of line numbers.
    pub(super) line: &'static str,
    /// Head of what a row was taken for.
    pub(super) taken_for: &'static str,
    /// {0}, {1}: rows; {2}: of how many.
    pub(super) rows_shown: &'static str,
    /// The way back.
    pub(super) rows_before: &'static str,
    /// The way on.
    pub(super) rows_after: &'static str,
    /// {0}, {1}: columns; {2}: the last.
    pub(super) columns_shown: &'static str,
    /// The way back.
    pub(super) columns_before: &'static str,
    /// The way on.
    pub(super) columns_after: &'static str,
    /// Name of the sheet in a workbook.
    pub(super) sheet: &'static str,
    /// Name of the sheet of sources.
    pub(super) sources: &'static str,
    /// Subject, citation, address, licence.
    pub(super) source_heads: [&'static str; 4],
    /// What is said of lists.
    pub(super) list: &'static ListWords,
}

#[cfg(test)]
mod tests;
