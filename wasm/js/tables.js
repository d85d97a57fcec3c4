// Tables in and out.

import * as core from "./glue.js";
import { absences, languages } from "./constants.js";
import { call, jsonOf, wrong } from "./module.js";

/** How long the module works before the page may do something else, in milliseconds. */
const SLICE = 10;
/** Cells or bytes of a step. */
const BUDGET = 16384;
/** Bytes that are handed over at once. */
const PIECE = 1 << 20;

/** Lets the page do something else. */
const pause = globalThis.scheduler?.yield
  ? () => globalThis.scheduler.yield()
  : () => new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(port1.close());
      port2.postMessage(null);
    });

export async function importTable(file, name = "", overrides = {}, { exchange, onProgress, signal } = {}) {
  const isBytes = Object.prototype.toString.call(file) === "[object Uint8Array]";
  const isBlob = typeof file?.slice === "function" && typeof file.size === "number";
  const isTables = typeof file?.packed === "string" || typeof file?.problem?.code === "string";
  if (!isBytes && !isBlob && !isTables) throw wrong("file", "a Uint8Array, a Blob, or what readTables() gives");
  if (typeof name !== "string") throw wrong("name", "a string");
  const known = exchange === undefined ? new Uint8Array() : jsonOf(exchange);
  const asked = new TextDecoder().decode(jsonOf(overrides, "overrides"));
  const length = isBytes ? file.length : isBlob ? file.size : 0;
  const table = call(() => new core.TableImport(name, asked, known, length));
  try {
    let shown = -1;
    const show = (share) => {
      signal?.throwIfAborted();
      if (share > shown) onProgress?.((shown = share));
    };
    show(0);
    for (let at = 0; at < length; at += PIECE) {
      const piece = isBytes ? file.subarray(at, at + PIECE) : new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
      signal?.throwIfAborted();
      call(() => table.push(piece));
    }
    if (!isTables) call(() => table.start());
    else if (file.problem) call(() => table.refuse(file.problem.code, about(file.problem), file.problem.limit ?? 0));
    else call(() => table.tables(file.packed, file.container));
    while (!work(table)) {
      show(call(() => table.progress()));
      await pause();
    }
    const result = answer(table);
    show(1);
    return result;
  } finally {
    table.free();
  }
}

/** Works for a while; is it done? */
function work(table) {
  const start = performance.now();
  do {
    if (call(() => table.step(BUDGET))) return true;
  } while (performance.now() - start < SLICE);
  return false;
}

const about = ({ part, kind, measure }) => part ?? kind ?? measure ?? "";

/** What was imported. Lists of values and absences are made when they are asked for: they are large. */
function answer(table) {
  const result = JSON.parse(call(() => table.text()));
  const gaps = call(() => table.absences());
  const figures = call(() => table.values()); // the last: the module keeps none
  const lazy = (name, make) => {
    let made;
    Object.defineProperty(result, name, { enumerable: true, get: () => (made ??= make()) });
  };
  Object.defineProperty(result, "figures", { value: figures });
  Object.defineProperty(result, "gaps", { value: gaps });
  const { units, columns } = result;
  lazy("values", () => units.map((_, row) =>
    Array.from(figures.subarray(row * columns.length, (row + 1) * columns.length), (value) => (Number.isNaN(value) ? null : value))));
  lazy("absences", () => {
    let next = 0;
    const list = [];
    figures.forEach((value, at) => {
      if (Number.isNaN(value)) list.push([units[Math.floor(at / columns.length)], at % columns.length, absences[gaps[next++]]]);
    });
    return list;
  });
  return result;
}

export function exportCsv(matrix, style = "italian") {
  const { units, columns, column_units = columns?.map(() => null) } = matrix ?? {};
  if (!Array.isArray(units) || !Array.isArray(columns)) throw wrong("matrix", "what importTable() gives, or like it");
  const text = new TextDecoder().decode(jsonOf({ units, columns, column_units, cells: cells(matrix) }, "matrix"));
  return call(core.export_csv, text, style);
}

/** Figures, and codes of absences where there are none. */
function cells({ units, columns, values, absences: named = [], figures, gaps }) {
  if (figures) {
    let next = 0;
    return Array.from(figures, (value) => (Number.isNaN(value) ? absences[gaps[next++]] : value));
  }
  if (!Array.isArray(values)) throw wrong("matrix", "what importTable() gives, or like it");
  const codes = new Map(named.map(([unit, column, code]) => [JSON.stringify([unit, column]), code]));
  return values.flatMap((row, at) => row.map((value, column) =>
    value ?? codes.get(JSON.stringify([units[at], column])) ?? null).slice(0, columns.length));
}

export function template(exchange, { lang = languages[0], criteria = [], style = "italian" } = {}) {
  const answer = call(core.template, jsonOf(exchange), String(lang), JSON.stringify(criteria), String(style));
  if (answer === undefined) throw wrong("exchange or an option", "valid");
  return JSON.parse(answer);
}
