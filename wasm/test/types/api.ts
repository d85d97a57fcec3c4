// How the package is used, for the compiler: what it accepts, and (`@ts-expect-error`) what it must not.

import {
  type Activity,
  type AnalysisMatrix,
  type Diagnostic,
  type DiagnosticCode,
  type Exchange,
  type FoundUnit,
  type Holiday,
  type Language,
  type ModuleSource,
  type Names,
  type NoFigure,
  type Practice,
  type Reading,
  type Source,
  type TableImport,
  type Template,
  type Text,
  type Theme,
  type Transfer,
  type Unit,
  ScambioError,
  absences,
  exportCsv,
  findUnit,
  formatVersion,
  holidays,
  importTable,
  init,
  languages,
  listTemplate,
  matrix,
  maxBytes,
  publish,
  read,
  readList,
  template,
  territory,
  validate,
  version,
  write,
} from "scambio-core";

/** Fails to compile unless both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._: Same<A, B> extends true ? [] : [never]): void => {};

// Loading
export const loaded: Promise<void> = init();
init("https://example.org/scambio-core.wasm");
init(new URL("scambio-core.wasm", "https://example.org"));
init(new Uint8Array(8));
init(new ArrayBuffer(8));
init(fetch("scambio-core.wasm"));
const source: ModuleSource = new Response();
init(source);
// @ts-expect-error a number is no module
init(42);

// Reading
const reading: Reading = read("{}");
read(new Uint8Array(2), { lang: "de" });
read("{}", { lang: "de-AT" });
read("{}", {});
validate({ anything: 1 });
validate(null, { lang: "sl" });
same<typeof reading.exchange, Exchange | null>();
same<typeof reading.diagnostics, Diagnostic[]>();
same<typeof reading.leftOut, number>();
same<typeof reading.publishable, boolean>();
// @ts-expect-error an ArrayBuffer is not bytes yet
read(new ArrayBuffer(2));
// @ts-expect-error Spanish is not among the languages
read("{}", { lang: "es" });
// @ts-expect-error no such option
read("{}", { language: "de" });
// @ts-expect-error the exchange may be absent
reading.exchange.title;

// Diagnostics
for (const { code, severity, path, line, column, message, arguments: named } of reading.diagnostics) {
  same<typeof code, DiagnosticCode>();
  same<typeof severity, "error" | "warning" | "note">();
  same<typeof line, number | undefined>();
  same<typeof column, number | undefined>();
  use(path, message, named["found"]);
  if (code === "unknown-reference") continue;
  // @ts-expect-error no such code
  if (code === "unknown-referense") continue;
}
function use(..._: (string | undefined)[]): void {}

// Writing
const exchange: Exchange = { format: "exchange/1", id: "prova", title: "Prova" };
const file: string = write(exchange);
const published: string = publish(exchange);
use(file, published);
if (reading.exchange) write(reading.exchange);
// @ts-expect-error it may be null
write(reading.exchange);
// @ts-expect-error a text is no exchange: read it first
write("{}");
// @ts-expect-error no title
write({ format: "exchange/1", id: "prova" });
// @ts-expect-error another format
write({ format: "exchange/2", id: "prova", title: "Prova" });
// @ts-expect-error a field that the format does not know
write({ format: "exchange/1", id: "prova", title: "Prova", titel: "Prova" });

// The shape of the file
const title: Text = { it: "Prova", sl: "Poskus" };
const theme: Theme = { id: "1", name: title, status: "in-design" };
const activity: Activity = { id: "kick-off", kind: "kick-off", state: "done" };
write({ ...exchange, themes: [theme], activities: [activity] });
const origin: Source = { title: "Scheda" };
write({ ...exchange, source: origin });
// @ts-expect-error not a language of texts
const spanish: Text = { es: "Prueba" };
// @ts-expect-error not a status
const strange: Theme = { id: "1", name: title, status: "closed" };
// @ts-expect-error an absent field is left out, not null
write({ ...exchange, start: null });

// Looking up
const units: Unit[] = territory();
const names: Names | undefined = units[0]?.name;
use(names?.it, names?.sl);
// @ts-expect-error not one of the five
use(names?.es);
const found: FoundUnit = findUnit("Toscana");
switch (found.found) {
  case "unit":
    use(found.unit.ipa, found.unit.seat.name.de);
    break;
  case "several":
    use(...found.units.map(({ nuts }) => nuts));
    break;
  case "none":
    break;
  default:
    same<typeof found, never>();
}
// @ts-expect-error there may be several, or none
found.unit;
// @ts-expect-error codes are texts: "09"
findUnit(9);
const days: Holiday[] = holidays(2026);
use(days[0]?.date, days[0]?.name.fr);
// @ts-expect-error a year is a number
holidays("2026");

// Analyses
const numbers: AnalysisMatrix | null = matrix(exchange, "A1", 2);
use(numbers?.units[0], numbers?.directions[0]);

// Tables
const table: TableImport = await importTable(new Uint8Array(2), "a.csv", { units: { Italia: "row" }, roles: { 1: "text" } }, {
  exchange,
  onProgress: (share) => use(String(share)),
  signal: new AbortController().signal,
});
same<(typeof table.values)[number][number], number | null>();
same<(typeof table.absences)[number][2], NoFigure>();
same<(typeof absences)[number], NoFigure>();
use(exportCsv(table, "rfc4180"), exportCsv({ units: ["ITC1"], columns: ["A"], values: [[null]] }));
const filled: Template = template(exchange, { lang: "de", criteria: ["A"] });
use(filled.csv, filled.header[0]);
const list = readList(new Uint8Array(2), exchange, { kind: "transfers", columns: { 0: "practice", 1: null }, origin: "new" });
same<(typeof list.items)[number], Transfer>();
same<typeof list.exchange, Exchange | null>();
const some = readList(new Uint8Array(2), exchange);
if (some?.kind === "practices") same<(typeof some.items)[number], Practice>();
for (const suggestion of list.report.suggestions) use("id" in suggestion ? suggestion.id : suggestion.column);
use(listTemplate(exchange, "delegations", { lang: "sl" }).csv);
// @ts-expect-error no such kind
readList(new Uint8Array(2), exchange, { kind: "people" });
// @ts-expect-error no such column
readList(new Uint8Array(2), exchange, { columns: { 0: "titel" } });
for (const { code } of table.report.problems) {
  if (code === "encrypted") continue;
  // @ts-expect-error no such code
  if (code === "encripted") continue;
}
// @ts-expect-error a text is no file: its bytes are
importTable("a;b");
// @ts-expect-error no such encoding
importTable(new Uint8Array(), "", { encoding: "ebcdic" });
// @ts-expect-error no such style
exportCsv(table, "excel");

// Constants
same<typeof formatVersion, "exchange/1">();
same<(typeof languages)[number], Language>();
use(version, String(maxBytes), formatVersion, ...languages);
// @ts-expect-error read only
languages.push("es");

// Errors
try {
  write(exchange);
} catch (error) {
  if (error instanceof ScambioError) {
    same<typeof error.name, "ScambioError">();
    if (error.code === "invalid-exchange") use(error.diagnostics?.[0]?.message);
    // @ts-expect-error no such code
    if (error.code === "invalid") use(error.message);
  }
}
// @ts-expect-error only the package makes them
new ScambioError("internal", "");
