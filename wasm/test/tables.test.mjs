// Tables: imported as core imports them natively, in pieces, with progress and an end when it is asked for.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { folder, load, real, root } from "./package.mjs";

const scambio = await load();
const workbook = await import(pathToFileURL(join(folder, "js/workbook.js")));
await Promise.all([scambio.init(), workbook.init()]);

/** What core's example prints. */
async function natively(file) {
  const words = "run --quiet --package scambio-core --all-features --example import --".split(" ");
  const cargo = process.env.CARGO ?? "cargo";
  const { stdout } = await promisify(execFile)(cargo, [...words, file], { cwd: root, maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

const json = (value) => JSON.parse(JSON.stringify(value));
const text = (words) => new TextEncoder().encode(words);

test("every case is read as natively", async () => {
  const cases = [];
  for (const place of ["import/cases", "workbook"]) {
    const names = await readdir(join(root, "tests/data", place));
    const expected = names.filter((name) => name.endsWith(".atteso.json"));
    cases.push(...expected.map((name) => join(root, "tests/data", place, name.replace(".atteso.json", ""))));
  }
  assert.equal(cases.length, 16);
  for (const file of cases) {
    const bytes = new Uint8Array(await readFile(file));
    const isWorkbook = workbook.readTables(bytes).problem?.code !== "not-a-workbook";
    const found = await scambio.importTable(isWorkbook ? workbook.readTables(bytes) : bytes, basename(file));
    const { report, detected, ...rest } = json(found);
    const expected = await natively(file);
    assert.deepEqual({ report, detected, ...rest }, expected, file);
  }
});

const large = () => text("Regione;Anno;Valore\r\n" + Array.from({ length: 90_000 }, (_, at) =>
  `${["Lazio", "Molise", "Puglia"][at % 3]};${1900 + Math.floor(at / 3) % 200};${at},5\r\n`).join(""));

test("in pieces, with progress", async () => {
  const shares = [];
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const found = await scambio.importTable(new Blob([large()]), "a.csv", {}, { onProgress: (share) => shares.push(share) });
  clearInterval(timer);
  assert.deepEqual([found.units, found.columns.length], [["ITI4", "ITF2", "ITF4"], 200]);
  assert.deepEqual([shares[0], shares.at(-1)], [0, 1]);
  assert.ok(shares.length > 3 && shares.every((share, at) => at === 0 || share > shares[at - 1]), String(shares));
  assert.ok(turns > 0, "the page never had its turn");
});

test("ended when it is asked for", async () => {
  const reason = new Error("enough");
  const before = AbortSignal.abort(reason);
  await assert.rejects(scambio.importTable(large(), "", {}, { signal: before }), reason);
  const controller = new AbortController();
  const onProgress = (share) => share > 0.3 && controller.abort(reason);
  await assert.rejects(scambio.importTable(large(), "", {}, { signal: controller.signal, onProgress }), reason);
  assert.equal((await scambio.importTable(text("Regione;A\nLazio;1\n"))).figures[0], 1);
});

test("a person decides otherwise", async () => {
  const file = text("Regione;A\nPiemonte;1,500\nLombarida;2,500\nITALIA;4\n");
  const read = (overrides) => scambio.importTable(file, "", overrides);
  assert.deepEqual((await read()).report.suggestions.map(({ unit, why }) => [unit, why]), [["ITC4", "Spelling"]]);
  const units = { Lombarida: "ITC4", ITALIA: "row" };
  const found = await read({ units, decimal: ".", names: { 0: "Spesa" }, directions: { 0: "up" } });
  assert.deepEqual([found.units, found.columns, found.values], [["ITC1", "ITC4", "ITALIA"], ["Spesa"], [[1500], [2500], [4]]]);
  for (const wrong of [{ encoding: "x" }, { units: { a: "Padania" } }, { sheets: 1 }, { delimiter: ";;" }, null, 1]) {
    await assert.rejects(read(wrong), { name: "ScambioError", code: "wrong-argument" }, JSON.stringify(wrong));
  }
});

test("what cannot be read is said in the report", async () => {
  const problems = async (...call) => (await scambio.importTable(...call)).report.problems.map(({ code }) => code);
  assert.deepEqual(await problems(new Uint8Array()), ["empty"]);
  assert.deepEqual(await problems(text("PK\u0003\u0004")), ["workbook"]);
  const locked = new Uint8Array(await readFile(join(root, "tests/data/workbook/locked.xlsx")));
  assert.deepEqual(await problems(workbook.readTables(locked)), ["encrypted"]);
  assert.deepEqual(await problems(text("a;b\n1;2\n"), "", { limits: { bytes: 3 } }), ["limit"]);
  for (const wrong of [undefined, null, "a;b", {}, new ArrayBuffer(2)]) {
    await assert.rejects(scambio.importTable(wrong), { code: "wrong-argument" });
  }
  await assert.rejects(scambio.importTable(new Uint8Array(), 5), { code: "wrong-argument" });
});

test("what is exported comes back", async () => {
  const file = text("Regione;=A;B\n;euro;%\nPiemonte;-1,5;n.d.\nMolise;..;2\n");
  const first = await scambio.importTable(file);
  for (const style of ["rfc4180", "italian"]) {
    for (const matrix of [first, json(first)]) {
      const again = await scambio.importTable(text(scambio.exportCsv(matrix, style)));
      for (const field of ["units", "columns", "column_units", "values", "absences"]) assert.deepEqual(again[field], first[field]);
    }
  }
  assert.ok(scambio.exportCsv(first).startsWith("\u{FEFF}NUTS;'=A;B\r\n"));
  for (const wrong of [[null], [{}], [first, "tsv"], [{ units: ["a"], columns: ["b"], values: [] }]]) {
    assert.throws(() => scambio.exportCsv(...wrong), { code: "wrong-argument" }, JSON.stringify(wrong));
  }
});

test("a template asks nothing", async () => {
  const { exchange } = scambio.read(await real());
  const { header, rows, csv } = scambio.template(exchange, { lang: "de", criteria: ["Quote (%)"] });
  assert.deepEqual([header, rows.length, rows[0]], [["IPA", "Verwaltung", "Quote (%)"], 8, ["r_toscan", "Regione Toscana", null]]);
  const sheet = { name: "Modello", header: [header], rows: rows.map(([code, name]) => [code, name, 0.5]) };
  for (const file of [text(csv), workbook.readTables(workbook.writeWorkbook({ sheets: [sheet] }))]) {
    const { report, columns, units } = await scambio.importTable(file, "", {}, { exchange });
    assert.deepEqual([report.problems, report.suggestions, columns, units.length], [[], [], ["Quote (%)"], 8]);
  }
  assert.equal(scambio.template(exchange).header.length, 9);
  for (const wrong of [[{}], [exchange, { lang: "es" }], [exchange, { criteria: [1] }], [exchange, { style: "x" }]]) {
    assert.throws(() => scambio.template(...wrong), { code: "wrong-argument" });
  }
});
