//! French.

use super::ListWords;
use crate::i18n::two;

pub(in crate::import::words) static WORDS: ListWords = ListWords {
    what: "Ce qu’il contient",
    figures: "tableau d’indicateurs",
    kinds: ["bonnes pratiques", "transferts de pratiques", "qui participe à quelle thématique"],
    files: ["bonnes-pratiques", "transferts", "participations"],
    template_note: "Ce que l’échange a déjà, avec les mêmes en-têtes. Rempli, il revient dans l’échange : ce qui y était reste, ce qui change se voit avant.",
    columns_note: "À quoi sert chaque colonne. Les en-têtes le disent ; sinon, choisissez.",
    apart: "de côté",
    column_is: "C’est « {0} »",
    unsaid: "Ce que le tableau ne dit pas",
    unsaid_note: "Vaut pour toutes les lignes où ce n’est pas écrit.",
    origin: "Provenance des pratiques",
    origins: ["non indiquée", "existantes", "conçues ensemble"],
    language: "Langue des nouveaux textes",
    names: "Noms",
    names_note: "Administrations, thématiques et pratiques sont reconnues par leur nom ou leur code. Ce qui est incertain attend une réponse.",
    names_known: "Tous les noms sont reconnus.",
    unchosen: "sans réponse",
    read: "Ce qui a été lu",
    read_note: "Chaque ligne comme elle entrera dans l’échange.",
    nothing: "Aucune ligne ne peut être insérée : regardez les observations et l’étape « Associer ».",
    effect: "Effet",
    effects: ["nouvelle", "change", "identique"],
    counts: [
        two("{0} nouvelle ligne", "{0} nouvelles lignes"),
        two("{0} ligne change", "{0} lignes changent"),
        two("{0} ligne identique", "{0} lignes identiques"),
    ],
    put: "Insérer dans l’échange",
    put_note: "L’échange ne change que dans cette page, tant qu’elle est ouverte : pour le conserver, enregistrez-le avec « Exporter ».",
    no_fit: "Ainsi, cela n’entre pas dans l’échange",
    added: "Inséré dans l’échange",
    look: "Regarder",
    take_out: "Retirer de l’échange",
    other: "Cela ne s’accorde pas avec l’échange ({0}).",
};
