// What the element says before its program runs, or after it has ended: the page's language, the words, the panel.
// Each language: not loaded, stopped, the button, a remark for the site's team.
const TEXTS = {
  it: [
    "Il contenuto interattivo non si è caricato. Riprova; se non basta, segnalalo a chi cura questo sito.",
    "Il contenuto interattivo si è fermato per un errore imprevisto. I dati sono conservati: riavvialo.",
    "Riprova",
    "Il server non dichiara il tipo application/wasm per il file .wasm: il contenuto si carica, ma più lentamente.",
  ],
  en: [
    "The interactive content did not load. Try again; if that does not help, tell the people who run this site.",
    "The interactive content stopped because of an unexpected error. The data are kept: restart it.",
    "Try again",
    "The server does not declare the type application/wasm for the .wasm file: the content loads, but more slowly.",
  ],
  fr: [
    "Le contenu interactif ne s’est pas chargé. Réessayez ; si cela ne suffit pas, signalez-le aux responsables du site.",
    "Le contenu interactif s’est arrêté à cause d’une erreur imprévue. Les données sont conservées : relancez-le.",
    "Réessayer",
    "Le serveur ne déclare pas le type application/wasm pour le fichier .wasm : le contenu se charge plus lentement.",
  ],
  de: [
    "Der interaktive Inhalt wurde nicht geladen. Versuchen Sie es erneut; hilft das nicht, melden Sie es den Betreibern der Website.",
    "Der interaktive Inhalt wurde durch einen unerwarteten Fehler angehalten. Die Daten sind erhalten: Starten Sie ihn neu.",
    "Erneut versuchen",
    "Der Server nennt für die .wasm-Datei nicht den Typ application/wasm: Der Inhalt lädt, aber langsamer.",
  ],
  sl: [
    "Interaktivna vsebina se ni naložila. Poskusite znova; če to ne pomaga, obvestite skrbnike spletišča.",
    "Interaktivna vsebina se je ustavila zaradi nepričakovane napake. Podatki so ohranjeni: zaženite jo znova.",
    "Poskusi znova",
    "Strežnik za datoteko .wasm ne navede vrste application/wasm: vsebina se naloži, vendar počasneje.",
  ],
};
const TEXT = { load: 0, panic: 1, again: 2, "wasm-type": 3 };

/** The language of the page around a node: of the nearest `lang`, also outside shadow roots; Italian if not ours. */
function language(node) {
  while (node && !node.getAttribute?.("lang")) node = node.parentNode ?? node.host;
  const code = node?.getAttribute("lang").slice(0, 2).toLowerCase();
  return Object.hasOwn(TEXTS, code ?? "") ? code : "it";
}

/** The words for a code, in the language of the page around a node. */
const say = (node, code) => TEXTS[language(node)][TEXT[code]];

/** A panel that says what happened and offers another try; the style sheet knows it as `.failure`. */
function failure(host, code, again) {
  const [panel, words, button] = ["div", "p", "button"].map((name) => document.createElement(name));
  Object.assign(panel, { className: "failure", lang: language(host), role: "alert" }).append(words, button);
  words.textContent = say(host, code);
  Object.assign(button, { type: "button", textContent: say(host, "again"), onclick: again });
  return panel;
}
