// The package's functions. The shapes of the file are generated (exchange.d.ts), and so are the closed lists of words
// (constants.d.ts).

import type {
  NoFigure,
  ColumnRole,
  Confidence,
  Container,
  Decided,
  DiagnosticCode,
  Encoding,
  Likeness,
  ListColumn,
  ListKind,
  ListTroubleCode,
  Reason,
  RowKind,
  Severity,
  TroubleCode,
} from "./constants.js";
import type { Delegation, Exchange, Language, Practice, Transfer } from "./exchange.js";

export * from "./constants.js";
export * from "./exchange.js";

/**
 * Where the WebAssembly module is: its address as a string or `URL`, its bytes, the `Response` that brings them or the
 * promise of one, or the compiled `WebAssembly.Module` (which, to the compiler, is any object).
 */
export type ModuleSource = string | object;

/**
 * Loads the WebAssembly module; every other function needs it first. Further calls give the same promise, until one
 * fails.
 *
 * @param source Where the module is. Without it: beside this file, read from disk in Node, fetched in a page.
 * @throws {ScambioError} `load-failed`
 */
export declare function init(source?: ModuleSource): Promise<void>;

/** How a file is read. */
export interface ReadOptions {
  /** The language of messages, by a tag such as `de` or `de-AT`; Italian unless told. */
  readonly lang?: Language | `${Language}-${string}`;
}

/** What was found in a file. */
export interface Reading {
  /** The exchange; `null` if there is a problem of severity `error`. */
  exchange: Exchange | null;
  /** Every problem, in the order of the file; of very many, the first. */
  diagnostics: Diagnostic[];
  /** How many further problems there are. */
  leftOut: number;
  /** May the file be published as it is: neither errors nor warnings? */
  publishable: boolean;
}

/** One problem, with its place. */
export interface Diagnostic {
  /** What is wrong, by its stable name. */
  code: DiagnosticCode;
  /** How bad it is. */
  severity: Severity;
  /** The place in the exchange, such as `themes[1].name`; empty for the whole. */
  path: string;
  /** The line in the file, from 1. */
  line?: number;
  /** The character in the line, from 1. */
  column?: number;
  /** What the problem is about, by name. */
  arguments: { [name: string]: string };
  /** What is wrong and what to do about it, in plain words. */
  message: string;
}

/**
 * Reads a file: its text or its bytes. Wrong data is never thrown: it is answered with diagnostics.
 *
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 */
export declare function read(input: string | Uint8Array, options?: ReadOptions): Reading;

/**
 * Checks an object that comes from no file, so that its problems have neither line nor column. The exchange in the
 * answer is a new object.
 *
 * @throws {ScambioError} `not-ready`; `wrong-argument`: the value cannot be written as JSON
 */
export declare function validate(exchange: unknown, options?: ReadOptions): Reading;

/**
 * The file of an exchange: two spaces of indentation, absent fields left out, a line feed at the end. Fields that the
 * format does not know are not written; {@link validate} names them.
 *
 * @throws {ScambioError} `invalid-exchange`, with diagnostics; `not-ready`, `wrong-argument`
 */
export declare function write(exchange: Exchange): string;

/**
 * The file of an exchange without any person's name: what may be published.
 *
 * @throws {ScambioError} `invalid-exchange`, with diagnostics; `not-ready`, `wrong-argument`
 */
export declare function publish(exchange: Exchange): string;

/** The numbers of an analysis: what `compare` takes. */
export interface AnalysisMatrix {
  /** The administrations. */
  units: string[];
  /** The criteria that are scored. */
  criteria: string[];
  directions: ("up" | "down")[];
  values: (number | null)[][];
}

/**
 * The scored criteria of a comparative analysis, in a round from 1: a target as the distance from it, steps as what they
 * are worth. `null`: no valid exchange, no such analysis or round, or nothing that is scored.
 *
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 */
export declare function matrix(exchange: Exchange, analysis: string, round?: number): AnalysisMatrix | null;

/** The same words in the five languages. */
export type Names = { [language in Language]: string };

/** One of Italy's 19 regions and 2 autonomous provinces. */
export interface Unit {
  /** The code in the index of public administrations (IPA): `r_toscan`. */
  ipa: string;
  /** The NUTS level 2 code, the same from NUTS 2010 to NUTS 2024: `ITI1`. */
  nuts: string;
  /** The NUTS 2006 code: `ITE1`. */
  nuts2006: string;
  /** ISTAT's code of the region: `09`. The two autonomous provinces share `04`. */
  istat: string;
  /** The ISO 3166-2 code: `IT-52`. */
  iso: string;
  /** The kind of administration. */
  kind: "ordinary" | "special-statute" | "autonomous-province";
  /** The part of Italy that it belongs to in official statistics. */
  group: "north-west" | "north-east" | "centre" | "south" | "islands";
  /** The administration's full name: *Regione Toscana*. */
  name: Names;
  /** The territory's name: *Toscana*. */
  shortName: Names;
  /** Official names in further languages, by language tag: Sardinian, Ladin, Friulian. */
  otherNames: { [tag: string]: string };
  /** The municipality where its government sits. */
  seat: Seat;
  /** Its website. */
  website: string;
  /** Its certified electronic mail address. */
  pec: string;
}

/** The municipality where a unit's government sits. */
export interface Seat {
  /** Its name: *Firenze*, *Florence*. */
  name: Names;
  /** The code of its province: `FI`. */
  province: string;
  /** ISTAT's code of the municipality: `048017`. */
  municipality: string;
  /** Degrees north (WGS 84). */
  latitude: number;
  /** Degrees east (WGS 84). */
  longitude: number;
}

/** The 21 units in the order of their NUTS codes. */
export declare function territory(): Unit[];

/** What a text means: exactly one unit, several that it names together, or none. */
export type FoundUnit =
  | { found: "unit"; unit: Unit }
  | { found: "several"; units: Unit[] }
  | { found: "none" };

/**
 * Which unit a code or a name means: IPA, NUTS, ISTAT, ISO 3166-2, or a name in any of its languages and spellings.
 * Nothing is guessed.
 *
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 */
export declare function findUnit(text: string): FoundUnit;

/** A national public holiday of Italy. */
export interface Holiday {
  /** Its day: `2026-10-04`. */
  date: string;
  /** Its name. */
  name: Names;
}

/**
 * The national holidays of a year in order of day, by the law in force since 2001 and its later changes.
 *
 * @throws {ScambioError} `not-ready`; `wrong-argument`: no year from 1 to 9999
 */
export declare function holidays(year: number): Holiday[];

/** Bytes that can be had in pieces: a `File` or `Blob`. */
export interface Bytes {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** What `readTables()` of `scambio-core/workbook` gives. */
export interface ReadTables {
  readonly packed: string | null;
  readonly container: string | null;
  readonly problem: {
    readonly code: string;
    readonly part?: string;
    readonly kind?: string;
    readonly measure?: string;
    readonly limit?: number;
  } | null;
}

/**
 * Imports a table as people have it: text with delimiters, or a page with tables; for a workbook, what `readTables()` of
 * `scambio-core/workbook` gives. The work is done in pieces between which the page answers. What is wrong with the file is in
 * the report; nothing of it is thrown.
 *
 * @param name The file's name, for the report alone: what a file is, its content says.
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 * @throws The reason of the signal, when it is aborted.
 */
export declare function importTable(
  file: Uint8Array | Bytes | ReadTables,
  name?: string,
  overrides?: ImportOverrides,
  options?: ImportOptions,
): Promise<TableImport>;

/** How an import is done. */
export interface ImportOptions {
  /** The exchange that the table is for: its administrations are known, and should have a row. */
  readonly exchange?: Exchange;
  /** Is told the share of the work that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Ends the import when it is aborted. */
  readonly signal?: { throwIfAborted(): void };
}

/**
 * What a person decides; whatever is left out is recognised. Columns count from 0 and are those of the table as it is read: if
 * it is turned, after turning. Criteria are named by their places in the result.
 */
export interface ImportOverrides {
  readonly encoding?: Encoding;
  /** Undo a wrong decoding of before? Done unless declined. */
  readonly repair?: boolean;
  readonly delimiter?: string;
  /** Do quotes hold cells together? */
  readonly quoting?: boolean;
  /** Which of the report's sheets. */
  readonly sheet?: number;
  /** Do administrations stand in columns? */
  readonly transposed?: boolean;
  /** Is there one row for each value? */
  readonly long?: boolean;
  /** Rows before the headers. */
  readonly titleRows?: number;
  readonly headerRows?: number;
  /** The column of the administrations, or of other labels. */
  readonly unitColumn?: number;
  readonly roles?: { readonly [column: number]: ColumnRole };
  /** The decimal mark of all columns. */
  readonly decimal?: string;
  readonly marks?: { readonly [column: number]: { readonly decimal: string; readonly thousands?: string | null } };
  /** Missing marks besides the known ones. */
  readonly missing?: readonly string[];
  /** What labels mean: a code of an administration, a row all the same, or to be set apart. */
  readonly units?: { readonly [label: string]: "row" | "apart" | (string & {}) };
  /** The administrations that should have a row; all 21 unless told. */
  readonly expected?: readonly string[];
  readonly names?: { readonly [criterion: number]: string };
  readonly measures?: { readonly [criterion: number]: string };
  readonly directions?: { readonly [criterion: number]: "up" | "down" };
  readonly years?: { readonly [criterion: number]: number };
  readonly limits?: { readonly bytes?: number; readonly rows?: number; readonly columns?: number; readonly cells?: number };
}

/** A table as it was understood: administrations × criteria. As JSON it is what core's example `import` prints. */
export interface TableImport {
  file: string;
  /** NUTS codes; for other rows their code or label. */
  units: string[];
  columns: string[];
  /** The units of measure that the file states. */
  column_units: (string | null)[];
  /** Row by row, `null` where there is no figure. Made when it is asked for. */
  readonly values: (number | null)[][];
  /** The same, one after the other, NaN where there is no figure. Not in the JSON. */
  readonly figures: Float64Array;
  /** Why there is no figure: unit, place of the column, reason. Made when it is asked for. */
  readonly absences: [string, number, NoFigure][];
  /** The same for each NaN of `figures` in turn, as a place in the constant `absences`. Not in the JSON. */
  readonly gaps: Uint8Array;
  /** Footnote marks: unit, place of the column, mark. */
  flags: [string, number, string][];
  detected: DetectedTable;
  skipped_rows: { label: string; kind: RowKind }[];
  report: TableReport;
}

/** What was recognised of a file; what is not there is left out. */
export interface DetectedTable {
  container?: Container;
  encoding?: Encoding;
  delimiter?: string;
  decimal?: string;
  /** The mark, or `space` or `nbsp`. */
  thousands?: string;
  bom?: true;
  mojibake?: true;
  sep_line?: true;
  percent?: true;
  years_as_columns?: true;
  sheet?: string;
  orientation: "rows" | "transposed";
  layout: "wide" | "long";
  title_rows: number;
  header_rows: number;
  missing?: string[];
}

/** A place in the file, from 1: the line of a text or the row of a sheet, and the column. */
export interface TablePlace {
  sheet?: string;
  row?: number;
  column?: number;
}

/** What was understood, why and where. */
export interface TableReport {
  decisions: { topic: Decided; choice: string; reason: Reason; confidence: Confidence; at: TablePlace }[];
  problems: { code: TroubleCode; text: string; at: TablePlace }[];
  problems_left_out: number;
  skipped_rows: { label: string; kind: RowKind; at: TablePlace }[];
  skipped_columns: { label: string; role: ColumnRole; at: TablePlace }[];
  suggestions: { label: string; unit: string; why: Likeness; at: TablePlace }[];
  titles: string[];
  sheets: string[];
}

/** How CSV is written: as RFC 4180 has it, or as Excel in Italy opens it by a double click. */
export type CsvStyle = "rfc4180" | "italian";

/** What can be written as CSV. */
export interface TableMatrix {
  readonly units: readonly string[];
  readonly columns: readonly string[];
  readonly column_units?: readonly (string | null)[];
  readonly values: readonly (readonly (number | null)[])[];
  readonly absences?: readonly (readonly [string, number, NoFigure])[];
}

/**
 * A matrix as CSV, `italian` unless told. Importing it gives the same matrix; texts that a spreadsheet would calculate get an
 * apostrophe before them.
 *
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 */
export declare function exportCsv(matrix: TableImport | TableMatrix, style?: CsvStyle): string;

/** A table to fill in. */
export interface Template {
  header: string[];
  rows: (string | null)[][];
  csv: string;
}

/**
 * A table to fill in: the administrations of an exchange × criteria; without criteria, its themes and sub-themes. Its `header`
 * and `rows` make a sheet for `writeWorkbook()`. Filled in, it is imported without a question with the option `exchange`.
 *
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 */
export declare function template(
  exchange: Exchange,
  options?: { readonly lang?: Language; readonly criteria?: readonly string[]; readonly style?: CsvStyle },
): Template;

/** What a list of kind `K` has. */
export interface ListItems {
  practices: Practice;
  transfers: Transfer;
  delegations: Delegation;
}

/** How a list is read; whatever is left out is recognised. */
export interface ListOptions<K extends ListKind | undefined = ListKind | undefined> {
  /** Its kind; left out, the headers say it. */
  readonly kind?: K;
  /** The language of messages, Italian unless told. */
  readonly lang?: Language;
  /** Which of the tables, from 0. */
  readonly sheet?: number;
  /** What columns are for, from 0; `null`: nothing. */
  readonly columns?: { readonly [column: number]: ListColumn | null };
  /** What labels mean: an identifier of the exchange. So suggestions are taken up. */
  readonly labels?: { readonly [label: string]: string };
  /** The language of new words; that of the exchange unless told. */
  readonly language?: Language;
  /** The origin of practices of which the table does not say it. */
  readonly origin?: "existing" | "new";
}

/** A list as it was understood. */
export interface List<K extends ListKind = ListKind> {
  kind: K;
  /** In the order of the table; each in the shape of the exchange's file. */
  items: ListItems[K][];
  /** Where each stands. */
  at: TablePlace[];
  /** What each does to the exchange. */
  effects: ("new" | "changed" | "same")[];
  /** The exchange with the list: each item in the place of what is the same, or behind the others. `null`: it does not fit. */
  exchange: Exchange | null;
  /** Why it does not fit, in the language that was asked for; without a place, it is about what was there before. */
  misfits: { code: DiagnosticCode; message: string; at: TablePlace }[];
  report: ListReport;
}

/** A list whose kind was told; else of any kind, or none. */
export type KnownList<K extends ListKind | undefined> = K extends ListKind
  ? List<K>
  : { [kind in ListKind]: List<kind> }[ListKind] | null;

/** What was understood of a list, why and where. */
export interface ListReport {
  sheet: string;
  other_sheets: string[];
  headings: { label: string; column: ListColumn | null; at: TablePlace }[];
  /** What is wrong, in words of the language that was asked for, with its cell. */
  problems: { code: ListTroubleCode | TroubleCode; message: string; at: TablePlace }[];
  problems_left_out: number;
  /** What labels and headers that are not known may mean. Never taken unasked: `labels` and `columns` take them up. */
  suggestions: ({ label: string; why: Likeness; at: TablePlace } & ({ id: string } | { column: ListColumn }))[];
  skipped_rows: { label: string; kind: RowKind; at: TablePlace }[];
}

/**
 * Reads practices, transfers or delegations from a table: text with delimiters, a page, or for a workbook what `readTables()` of
 * `scambio-core/workbook` gives. A row that names what the exchange has changes that; columns that the table does not have keep
 * what was there. What is wrong with the file is in the report. `null`: no kind is told, and the headers say none.
 *
 * @throws {ScambioError} `not-ready`; `wrong-argument`: also for an exchange that is not valid
 */
export declare function readList<K extends ListKind | undefined = undefined>(
  file: Uint8Array | ReadTables,
  exchange: Exchange,
  options?: ListOptions<K>,
): KnownList<K>;

/**
 * A list of an exchange as a table to fill in, with headers in a language. Read with `readList()` it is the same list again.
 *
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 */
export declare function listTemplate(
  exchange: Exchange,
  kind: ListKind,
  options?: { readonly lang?: Language; readonly style?: CsvStyle },
): Template;

/** Why a call could not be answered. `internal` is our mistake. */
export type ErrorCode =
  | "not-ready"
  | "load-failed"
  | "wrong-argument"
  | "invalid-exchange"
  | "invalid-instance"
  | "invalid-mixing"
  | "invalid-plan"
  | "invalid-programme"
  | "missing-data"
  | "internal"
  | "wrong-shape"
  | "unusable-weights"
  | "parameter-out-of-range"
  | "refused-cell"
  | "workbook-too-large"
  | "no-sheets";

/** A call that cannot be answered. */
export declare class ScambioError extends Error {
  private constructor();
  readonly name: "ScambioError";
  readonly code: ErrorCode;
  /** With `invalid-exchange` and its like: what is wrong with it, in English. */
  readonly diagnostics?: Diagnostic[];
  /** With `missing-data`: what the exchange does not say. */
  readonly missing?: { what: "start" | "end" | "lead" | "tracks" | "seat"; administration?: string }[];
  /** With `refused-cell`: the row and the column, from 0. */
  readonly cell?: [number, number];
}
