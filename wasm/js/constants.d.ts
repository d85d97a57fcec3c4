// Generated from core: UPDATE=1 cargo test -p scambio-wasm generator

/** The version of the package. */
export declare const version: string;

/** The newest version of the file format. */
export declare const formatVersion: "exchange/1";

/** The languages of messages and names, in the order in which they are offered. */
export declare const languages: readonly ["it", "en", "fr", "de", "sl"];

/** The largest file that is read, in bytes. */
export declare const maxBytes: number;

/** How bad a problem is: there is no exchange, it is not to be published yet, or it is only worth knowing. */
export type Severity = "error" | "warning" | "note";

/** What can be wrong with an exchange. */
export type DiagnosticCode =
  /** The file is not UTF-8 text. */
  | "not-utf8"
  /** The file is larger than the limit, in bytes. */
  | "too-large"
  /** Objects and lists are nested deeper than the limit. */
  | "too-deep"
  /** The text is not JSON: something else was expected here. */
  | "json-syntax"
  /** There is more text after the end of the JSON value. */
  | "trailing-text"
  /** A field is given twice in one object. */
  | "duplicate-field"
  /** The file does not say that it is an exchange: its `format` is missing or something else. */
  | "not-an-exchange"
  /** The file is written in a newer version of the format than this program knows. */
  | "newer-format"
  /** The file is written in an older version of the format; it was brought up to date while it was read. */
  | "older-format"
  /** The file is written in an older version of the format, which this program does not read: the widget, to stay small. */
  | "outdated-format"
  /** A field that the format does not know: it is not shown and would not be saved. */
  | "unknown-field"
  /** A field that must be there is missing. */
  | "missing-field"
  /** A value has another type than it should. */
  | "wrong-type"
  /** A word outside the closed list of this field. */
  | "unknown-word"
  /** An identifier with characters that identifiers cannot have, or too long. */
  | "malformed-id"
  /** Not a day of the calendar written as 2019-05-16. */
  | "malformed-date"
  /** A period whose last day is before its first. */
  | "inverted-period"
  /** Not a duration written as P12M. */
  | "malformed-duration"
  /** Not an exact decimal number written as "100000.00". */
  | "malformed-amount"
  /** A language that texts cannot be in. */
  | "unknown-language"
  /** A text without words: an absent text is an absent field. */
  | "blank-text"
  /** A text with a control character, which nothing can show: it is left out or shown as a box. */
  | "control-character"
  /** An object that must have one of several fields has none of them, or more than one. */
  | "exactly-one"
  /** A number outside the range that makes sense here. */
  | "number-out-of-range"
  /** Not an http or https address. */
  | "malformed-url"
  /** Not an e-mail address. */
  | "malformed-email"
  /** Two things have the same identifier. */
  | "duplicate-id"
  /** An identifier that is a word with a meaning of its own, such as `rotation`. */
  | "reserved-word"
  /** A reference leads nowhere. */
  | "unknown-reference"
  /** No administration is the lead. */
  | "no-lead"
  /** More than one administration is the lead. */
  | "several-leads"
  /** An administration takes part but is not among those that signed the memorandum of understanding. */
  | "not-signatory"
  /** A person's name is in the file: names are never published. */
  | "personal-name"
  /** The same pair of administration and theme has two delegations: there is one referent for each pair. */
  | "duplicate-delegation"
  /** A phase begins before the one that it follows. */
  | "phase-out-of-order"
  /** An activity took place or is under way though an earlier phase has not begun. */
  | "phase-not-begun"
  /** A period lies outside that of the exchange. */
  | "outside-exchange"
  /** An activity lies outside its phase. */
  | "outside-phase"
  /** A workshop of the second round begins before one of the first round of the same theme has ended. */
  | "round-out-of-order"
  /** A workshop without a round. */
  | "no-round"
  /** An activity that is no workshop has a round. */
  | "round-without-workshop"
  /** A workshop is hosted by an administration that does not take part in its theme. */
  | "host-not-in-theme"
  /** A Smart Action Lab or common session is not hosted by the lead administration. */
  | "not-at-lead"
  /** Only workshops are hosted in rotation. */
  | "rotation-without-workshop"
  /** A theme still being designed has an activity that took place or is under way. */
  | "theme-still-in-design"
  /** An active theme has no topics. */
  | "no-topics"
  /** A law that is cited has been superseded by another. */
  | "reference-superseded"
  /** The successors of a legal reference lead back to it. */
  | "successors-in-a-circle"
  /** A section of the record is given twice. */
  | "duplicate-section"
  /** A section has both text and the word that it comes later. */
  | "given-and-deferred"
  /** A section is empty: it is shown as not available. */
  | "empty-section"
  /** The file does not say where its facts come from. */
  | "no-source"
  /** A budget below zero. */
  | "negative-budget"
  /** A practice is transferred to an administration that offers it. */
  | "transfer-to-itself"
  /** The steps of a transfer are not in order. */
  | "steps-out-of-order"
  /** A practice that is said not to be transferable is being transferred. */
  | "not-transferable"
  /** A value that is not of the scale of its criterion, or not in its interval. */
  | "cell-off-scale"
  /** A level or choice with fewer than two steps, or whose steps are worth nothing that tells them apart. */
  | "unusable-steps"
  /** A simulated plan with a day on which the administrations were told: nobody announces what is made up. */
  | "announced-simulation";

/** Why there may be no figure. */
export declare const absences: readonly ["empty", "not-available", "none", "negligible", "not-computable", "confidential", "not-applicable", "error", "unreadable"];

/** Why there is no figure. */
export type NoFigure = "empty" | "not-available" | "none" | "negligible" | "not-computable" | "confidential" | "not-applicable" | "error" | "unreadable";

/** What a column is for. */
export type ColumnRole = "unit" | "value" | "category" | "time" | "measure" | "flag" | "code" | "text" | "empty";

/** What a row is that is set apart. */
export type RowKind = "title" | "note" | "header" | "total" | "aggregate" | "duplicate" | "unknown";

/** The kind of a file. */
export type Container = "text" | "html-table" | "xlsx" | "xls" | "ods";

/** How text is written in bytes. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh" | "ibm850";

/** What was decided. */
export type Decided = "container" | "encoding" | "mojibake" | "delimiter" | "quoting" | "sheet" | "orientation" | "layout" | "title-rows" | "header-rows" | "unit-column" | "role" | "decimal" | "thousands" | "measure" | "direction" | "year" | "administration";

/** Why. */
export type Reason = "Asked" | "ByteOrderMark" | "ZeroBytes" | "OnlyAscii" | "ValidUtf8" | "MostlyUtf8" | "NotUtf8" | "Mojibake" | "Signature" | "SepLine" | "EvenColumns" | "OneColumn" | "OpenQuote" | "Administrations" | "Codes" | "Labels" | "Words" | "Cells" | "OtherColumns" | "Usual" | "Repeats" | "Fullest" | "Merged";

/** How sure that is. */
export type Confidence = "Unsure" | "Likely" | "Certain";

/** Why a label may mean an administration. */
export type Likeness = "Contains" | "Spelling";

/** What can be wrong with a table. */
export type TroubleCode = "limit" | "empty" | "no-figures" | "no-administrations" | "workbook" | "bad-workbook" | "encrypted" | "damaged" | "not-a-table" | "broken-bytes" | "open-quote" | "long-row" | "not-a-figure" | "mixed-marks" | "mixed-measures" | "unknown-row" | "several-administrations" | "duplicate" | "contradiction" | "same-header" | "no-header" | "hidden-row" | "hidden-column" | "absent";

/** A kind of list. */
export type ListKind = "practices" | "transfers" | "delegations";

/** What a column of a list is for. */
export type ListColumn = "id" | "title" | "origin" | "offered-by" | "theme" | "summary" | "transferable" | "conditions" | "evidence" | "lessons" | "practice" | "from" | "to" | "step" | "step-day" | "understand" | "adapt" | "in-use" | "obstacles" | "administration" | "joins" | "participants" | "referent";

/** What can be wrong with a list. */
export type ListTroubleCode = "no-headers" | "no-column" | "same-column" | "missing" | "unknown" | "ambiguous" | "contradiction" | "not-a-word" | "not-a-day" | "not-a-number" | "not-an-id" | "duplicate" | "name-left-out" | "hidden-row";
