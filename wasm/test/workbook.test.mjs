// Workbooks: the package's second entry.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { folder, root } from "./package.mjs";

const workbook = await import(pathToFileURL(join(folder, "js/workbook.js")));
const file = async (name) => new Uint8Array(await readFile(join(root, "tests/data/workbook", name)));

test("nothing works before it is loaded", () => {
  assert.throws(() => workbook.readWorkbook(new Uint8Array()), { name: "ScambioError", code: "not-ready" });
});

test("one content in three formats", async () => {
  await workbook.init();
  const [xlsx, xls] = await Promise.all(["mixed.xlsx", "mixed.xls"].map(file));
  const { sheets, problem } = workbook.readWorkbook(xlsx);
  assert.equal(problem, null);
  assert.deepEqual(workbook.readWorkbook(xls).sheets, sheets);
  assert.deepEqual(sheets.map(({ name, hidden }) => [name, hidden]), [["Dati & città", false], ["Nascosto", true], ["Vuoto", false]]);
  assert.deepEqual(sheets[0].rows[3].slice(0, 3), [
    "Bolzano/Bozen",
    { text: "73.5%", number: 0.735, percent: true },
    { text: "2020-02-29 18:30", day: "2020-02-29" },
  ]);
  assert.deepEqual(sheets[0].rows[3].slice(4), [{ text: "FALSE", boolean: false }, { text: "#DIV/0!", error: true }]);
  assert.deepEqual(sheets[0].rows[6][0], null);
  assert.deepEqual(sheets[0].merged[0], { top: 0, left: 0, bottom: 0, right: 5 });
  assert.deepEqual([sheets[0].hiddenRows, sheets[0].hiddenColumns], [[4], [3]]);
  assert.equal(workbook.readWorkbook(await file("mixed.ods")).sheets.length, 3);
});

test("what cannot be read is a problem, not an error", async () => {
  const problem = (bytes) => workbook.readWorkbook(bytes).problem;
  assert.deepEqual(problem(new TextEncoder().encode("a;b")), { code: "not-a-workbook" });
  assert.deepEqual(problem(await file("locked.xlsx")), { code: "encrypted-workbook" });
  assert.deepEqual(problem((await file("mixed.xlsx")).slice(0, 5000)), { code: "damaged-workbook", part: "zip" });
  const { measure, found, limit } = problem(new Uint8Array(65 << 20).fill(0x50, 0, 1).fill(0x4b, 1, 2).fill(3, 2, 3).fill(4, 3, 4));
  assert.deepEqual([measure, found, limit], ["bytes", 65 << 20, 64 << 20]);
});

test("what is written is read", () => {
  const rows = [["=1+1", 0.5, true, { percent: 0.07 }], [{ number: 3, decimals: 1, unit: "km" }, { day: "2019-05-16" }, { absent: "n.d." }, null]];
  const sources = { name: "Fonti", header: ["a", "b", "c", "d"], rows: [{ citation: "ISTAT" }] };
  const book = { title: "t", sheets: [{ name: "a/b", header: [["x", "y", "z", "w"]], rows, frozenColumns: 1 }], sources };
  const bytes = workbook.writeWorkbook(book);
  assert.deepEqual(workbook.writeWorkbook(book), bytes);
  const { sheets } = workbook.readWorkbook(bytes);
  assert.deepEqual(sheets.map(({ name }) => name), ["a_b", "Fonti"]);
  assert.deepEqual(sheets[0].rows.slice(1), [
    ["=1+1", { text: "0.5", number: 0.5 }, { text: "TRUE", boolean: true }, { text: "7%", number: 0.07, percent: true }],
    [{ text: "3", number: 3 }, { text: "2019-05-16", day: "2019-05-16" }, "n.d."],
  ]);
});

test("in steps it is the same, with progress", async () => {
  for (const name of ["mixed.xlsx", "mixed.xls", "mixed.ods", "locked.xlsx"]) {
    const bytes = await file(name);
    assert.deepEqual(await workbook.readWorkbookInSteps(bytes), workbook.readWorkbook(bytes), name);
  }
  const rows = Array.from({ length: 40_000 }, (_, row) => [`Ente ${row}`, row / 7, row, "x"]);
  const bytes = workbook.writeWorkbook({ sheets: [{ name: "a", rows }, { name: "b" }, { name: "c", rows: [["y"]] }] });
  const shares = [];
  let turns = 0;
  const other = setInterval(() => turns++, 1);
  const reading = await workbook.readWorkbookInSteps(bytes, { onProgress: (share) => shares.push(share) });
  clearInterval(other);
  assert.deepEqual(reading, workbook.readWorkbook(bytes));
  assert.ok(turns > 3 && shares.length > 5, `${turns} turns of others, ${shares.length} slices`);
  assert.ok(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1) && shares.at(-1) === 1, `${shares}`);
});

test("a reading in steps can be given up", async () => {
  const rows = Array.from({ length: 40_000 }, (_, row) => [`Ente ${row}`, row / 7]);
  const bytes = workbook.writeWorkbook({ sheets: [{ name: "a", rows }] });
  const control = new AbortController();
  const options = { signal: control.signal, onProgress: () => control.abort(new Error("enough")) };
  await assert.rejects(workbook.readWorkbookInSteps(bytes, options), { message: "enough" });
  await assert.rejects(workbook.readWorkbookInSteps(bytes, options), { message: "enough" });
  assert.equal((await workbook.readWorkbookInSteps(bytes)).sheets[0].rows.length, 40_000);
});

test("wrong calls are thrown", async () => {
  const { readWorkbook, readWorkbookInSteps, writeWorkbook } = workbook;
  await assert.rejects(readWorkbookInSteps("a"), { name: "ScambioError", code: "wrong-argument" });
  assert.throws(() => readWorkbook("a"), { name: "ScambioError", code: "wrong-argument" });
  const circle = {};
  circle.circle = circle;
  for (const wrong of [undefined, null, 1, "", [], {}, circle, { sheets: [{ name: "a", rows: [[{ x: 1 }]] }] }]) {
    assert.throws(() => writeWorkbook(wrong), { name: "ScambioError", code: "wrong-argument" });
  }
  assert.throws(() => writeWorkbook({ sheets: [] }), { code: "no-sheets" });
  const wide = { sheets: [{ name: "a", header: [Array(16_385).fill("")] }] };
  assert.throws(() => writeWorkbook(wide), { code: "workbook-too-large" });
});
