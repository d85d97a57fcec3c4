//! English.

use super::ListWords;
use crate::i18n::two;

pub(in crate::import::words) static WORDS: ListWords = ListWords {
    what: "What it contains",
    figures: "table of indicators",
    kinds: ["good practices", "transfers of practices", "who joins which theme"],
    files: ["good-practices", "transfers", "delegations"],
    template_note: "What the exchange has already, with the same headers. Filled in, it goes back into the exchange: what was there stays, what changes is shown first.",
    columns_note: "What each column is for. The headers say so; if they are wrong, choose.",
    apart: "set apart",
    column_is: "It is “{0}”",
    unsaid: "What the table does not say",
    unsaid_note: "It holds for all rows that do not say it.",
    origin: "Origin of the practices",
    origins: ["not stated", "existing", "designed together"],
    language: "Language of new texts",
    names: "Names",
    names_note: "Administrations, themes and practices are recognised by name or code. What is uncertain waits for an answer.",
    names_known: "All names are recognised.",
    unchosen: "no answer",
    read: "What was read",
    read_note: "Each row as it will enter the exchange.",
    nothing: "No row can be put in: look at the observations and at the step “Map”.",
    effect: "Effect",
    effects: ["new", "changes", "the same"],
    counts: [
        two("{0} new row", "{0} new rows"),
        two("{0} row changes", "{0} rows change"),
        two("{0} row the same", "{0} rows the same"),
    ],
    put: "Put into the exchange",
    put_note: "The exchange changes only in this page, as long as it is open: to keep it, save it with “Export”.",
    no_fit: "It does not fit the exchange like this",
    added: "Put into the exchange",
    look: "Look",
    take_out: "Take out of the exchange",
    other: "It does not agree with the exchange ({0}).",
};
