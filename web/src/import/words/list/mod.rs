//! What the assistant says of lists: practices, transfers, who joins which theme.

mod de;
mod en;
mod fr;
mod it;
mod sl;

pub(super) use {de::WORDS as DE, en::WORDS as EN, fr::WORDS as FR, it::WORDS as IT, sl::WORDS as SL};

use crate::i18n::Counted;

/// The words of one language about lists. Kinds stand in the order of [`scambio_core::io::list::ListKind`].
pub(in crate::import) struct ListWords {
    /// Label: what a file contains.
    pub(in crate::import) what: &'static str,
    /// A table of figures.
    pub(in crate::import) figures: &'static str,
    /// The kinds of lists.
    pub(in crate::import) kinds: [&'static str; 3],
    /// What they are called in names of files.
    pub(in crate::import) files: [&'static str; 3],
    /// What templates of lists are.
    pub(in crate::import) template_note: &'static str,
    /// What can be done with its columns.
    pub(in crate::import) columns_note: &'static str,
    /// A column is for nothing.
    pub(in crate::import) apart: &'static str,
    /// A suggestion is taken; {0}: a column.
    pub(in crate::import) column_is: &'static str,
    /// Title: what the table does not say.
    pub(in crate::import) unsaid: &'static str,
    /// What these choices are for.
    pub(in crate::import) unsaid_note: &'static str,
    /// Label: the origin of practices.
    pub(in crate::import) origin: &'static str,
    /// Not said, existing, new.
    pub(in crate::import) origins: [&'static str; 3],
    /// Label: the language of new words.
    pub(in crate::import) language: &'static str,
    /// Title: names.
    pub(in crate::import) names: &'static str,
    /// What can be done with them.
    pub(in crate::import) names_note: &'static str,
    /// All are known.
    pub(in crate::import) names_known: &'static str,
    /// Nothing is chosen yet.
    pub(in crate::import) unchosen: &'static str,
    /// Title: what was read.
    pub(in crate::import) read: &'static str,
    /// What is shown.
    pub(in crate::import) read_note: &'static str,
    /// There is nothing.
    pub(in crate::import) nothing: &'static str,
    /// Head: what a row does.
    pub(in crate::import) effect: &'static str,
    /// New, changed, the same.
    pub(in crate::import) effects: [&'static str; 3],
    /// The same, counted.
    pub(in crate::import) counts: [Counted; 3],
    /// Puts the list into the exchange.
    pub(in crate::import) put: &'static str,
    /// Where it is then.
    pub(in crate::import) put_note: &'static str,
    /// Why it cannot be put there.
    pub(in crate::import) no_fit: &'static str,
    /// Title: lists that were put there.
    pub(in crate::import) added: &'static str,
    /// Shows them.
    pub(in crate::import) look: &'static str,
    /// Takes the last one out again.
    pub(in crate::import) take_out: &'static str,
    /// While the sentence is not there; {0}: a code.
    pub(in crate::import) other: &'static str,
}

#[cfg(test)]
impl ListWords {
    /// Calls with every line, in the order of the fields.
    pub(super) fn each(&self, tell: &mut dyn FnMut(&'static str)) {
        let Self {
            what,
            figures,
            kinds,
            files,
            template_note,
            columns_note,
            apart,
            column_is,
            unsaid,
            unsaid_note,
            origin,
            origins,
            language,
            names,
            names_note,
            names_known,
            unchosen,
            read,
            read_note,
            nothing,
            effect,
            effects,
            counts,
            put,
            put_note,
            no_fit,
            added,
            look,
            take_out,
            other,
        } = self;
        let lines = [
            what,
            figures,
            template_note,
            columns_note,
            apart,
            column_is,
            unsaid,
            unsaid_note,
            origin,
            language,
            names,
            names_note,
            names_known,
            unchosen,
            read,
            read_note,
            nothing,
            effect,
            put,
            put_note,
            no_fit,
            added,
            look,
            take_out,
            other,
        ];
        let lists: [&[&'static str]; 4] = [kinds, files, origins, effects];
        let lines = lines.into_iter().copied().chain(lists.concat()).chain(counts.concat());
        lines.for_each(tell);
    }
}
