// Lists of an exchange: the same bytes as natively; read, answered, put in; templates; wrong calls.

import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { folder, load, real, text } from "./package.mjs";
import { same } from "./same.mjs";

const scambio = await load();
const glue = await import(pathToFileURL(join(folder, "js/glue.js")));
const workbook = await import(pathToFileURL(join(folder, "js/workbook.js")));
const bytes = (words) => new TextEncoder().encode(words);
const kinds = ["practices", "transfers", "delegations"];
const demonstration = async () => scambio.read(await text("web/demo/data/dimostrativo.json")).exchange;

test("nothing works before it is loaded", async () => {
  assert.throws(() => scambio.readList(bytes(""), {}), { code: "not-ready" });
  await Promise.all([scambio.init(), workbook.init()]);
});

test("lists and templates are the same bytes as natively", async () => {
  const exchange = bytes(await text("web/demo/data/dimostrativo.json"));
  const answers = [];
  for (const kind of kinds) {
    for (const lang of ["it", "en", "fr", "de", "sl"]) {
      const template = glue.list_template(exchange, kind, lang, "italian");
      const table = bytes(JSON.parse(template).csv.replaceAll("Alfa", "Alfaa"));
      answers.push([`${kind} ${lang} template`, template]);
      answers.push([`${kind} ${lang}`, glue.read_list(table, "", "", exchange, "{}", lang)]);
    }
  }
  await same("lists", answers);
});

test("practices come in, with a name that waits for an answer", async () => {
  const { exchange } = scambio.read(await real());
  const file = bytes("Titolo;Origine;Ente;Trasferibile\nSportello di prova;esistente;Regione Tosacna;forse\n");
  const first = scambio.readList(file, exchange, { lang: "de" });
  assert.equal(first.kind, "practices");
  assert.deepEqual(first.report.problems, [
    { code: "unknown", message: "Angeboten von: „Regione Tosacna“ gibt es im Austausch nicht.", at: { row: 2, column: 3 } },
    { code: "not-a-word", message: "Übertragbar: „forse“ ist keines der vorgesehenen Wörter und zählt nicht.", at: { row: 2, column: 4 } },
  ]);
  assert.deepEqual(first.report.suggestions, [{ label: "Regione Tosacna", id: "r_toscan", why: "Spelling", at: { row: 2, column: 3 } }]);
  const [{ label, id }] = first.report.suggestions;
  const { items, at, effects, exchange: after, report } = scambio.readList(file, exchange, {
    kind: "practices",
    labels: { [label]: id },
    columns: { 3: null },
  });
  assert.deepEqual(items[0].offeredBy, ["r_toscan"]);
  assert.deepEqual([items.length, at, effects, report.problems], [1, [{ row: 2 }], ["new"], []]);
  assert.deepEqual(after.practices, items);
  assert.deepEqual(scambio.validate(after).exchange, after);
  assert.equal(scambio.readList(file, after, { labels: { [label]: id } }).items.length, 1);
});

test("what a table does not say", async () => {
  const { exchange } = scambio.read(await real());
  const read = (options) => scambio.readList(bytes("Name;Wer\nPrüfliste;Regione Piemonte\n"), exchange, { kind: "practices", ...options });
  assert.deepEqual(read().report.problems.map(({ code }) => code), ["no-column"]);
  const { items } = read({ origin: "new", language: "de", columns: { 1: "offered-by" } });
  assert.deepEqual([items[0].origin, items[0].title], ["new", { de: "Prüfliste" }]);
});

test("what does not fit says why, and where", async () => {
  const exchange = await demonstration();
  const [{ id }] = exchange.practices;
  const [{ id: unit }] = exchange.administrations;
  const list = scambio.readList(bytes(`Pratica;Da;A;Ostacoli\n${id};${unit};${unit};x\n`), exchange, { lang: "en" });
  assert.equal(list.exchange, null);
  assert.deepEqual(list.misfits.map(({ code, at }) => [code, at]), [["transfer-to-itself", { row: 2 }]]);
  assert.ok(list.misfits[0].message.length > 20);
  assert.equal(list.items.length, 1);
});

test("templates come back, as CSV and as workbooks", async () => {
  const exchange = await demonstration();
  for (const kind of kinds) {
    const { header, rows, csv } = scambio.listTemplate(exchange, kind, { lang: "sl", style: "rfc4180" });
    const book = workbook.writeWorkbook({ sheets: [{ name: "List", header: [header], rows }] });
    for (const file of [bytes(csv), workbook.readTables(book)]) {
      const list = scambio.readList(file, exchange);
      assert.deepEqual([list.kind, list.report.problems], [kind, []]);
      assert.deepEqual(list.exchange, exchange);
      assert.ok(list.effects.every((effect) => effect === "same"));
    }
  }
});

test("no list, no file, wrong calls", async () => {
  const { exchange } = scambio.read(await real());
  assert.equal(scambio.readList(bytes("Regione;Spesa\nLazio;3\n"), exchange), null);
  const codes = (file) => scambio.readList(file, exchange, { kind: "transfers" }).report.problems.map(({ code }) => code);
  assert.deepEqual(codes(bytes("%PDF-1.7 x")), ["not-a-table"]);
  assert.deepEqual(codes({ packed: null, container: null, problem: { code: "encrypted-workbook" } }), ["encrypted"]);
  for (const wrong of [
    ["Titolo;Origine", exchange],
    [new Uint8Array(), {}],
    [new Uint8Array(), exchange, { kind: "people" }],
    [new Uint8Array(), exchange, { lang: "es" }],
    [new Uint8Array(), exchange, { columns: { 0: "x" } }],
    [{ packed: "x", container: "xlsx" }, exchange, { kind: "practices", names: 1 }],
  ]) {
    assert.throws(() => scambio.readList(...wrong), { name: "ScambioError", code: "wrong-argument" }, JSON.stringify(wrong.at(-1)));
  }
  for (const wrong of [[{}, "practices"], [exchange, "people"], [exchange, "practices", { lang: "es" }], [exchange, "practices", { style: "x" }]]) {
    assert.throws(() => scambio.listTemplate(...wrong), { code: "wrong-argument" });
  }
});
