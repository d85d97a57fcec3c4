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
  const keeper = new Keeper();
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
      if (isBlob) piece.buffer.transfer?.(0); // frees its memory at once
    }
    if (!isTables) call(() => table.start());
    else if (file.problem) call(() => table.refuse(file.problem.code, about(file.problem), file.problem.limit ?? 0));
    else call(() => table.tables(file.packed, file.container));
    while (!work(table, keeper)) {
      show(call(() => table.progress()));
      await pause();
    }
    const result = answer(table, keeper);
    show(1);
    return result;
  } finally {
    table.free();
  }
}

/** The figures of a wide table, which the module gives away while it finds them: it need not hold them too. */
class Keeper {
  figures;

  keep(about, first, figures) {
    const length = first + figures.length;
    this.figures ??= new Float64Array(about);
    if (length > this.figures.length) {
      const longer = new Float64Array(2 * length);
      longer.set(this.figures);
      this.figures = longer;
    }
    this.figures.set(figures, first);
  }

  put(places, figures) {
    places.forEach((place, at) => (this.figures[place] = figures[at]));
  }

  /** The first of them; copied only if most of the room is not needed. */
  first(length) {
    return length < this.figures.length / 2 ? this.figures.slice(0, length) : this.figures.subarray(0, length);
  }
}

/** Works for a while; is it done? */
function work(table, keeper) {
  const start = performance.now();
  do {
    if (call(() => table.step(BUDGET, keeper))) return true;
  } while (performance.now() - start < SLICE);
  return false;
}

const about = ({ part, kind, measure }) => part ?? kind ?? measure ?? "";

/** What was imported. Lists of values and absences are made when they are asked for: they are large. */
function answer(table, keeper) {
  const result = JSON.parse(call(() => table.text()));
  const gaps = call(() => table.absences());
  const length = result.units.length * result.columns.length;
  const figures = keeper.figures ? keeper.first(length) : call(() => table.values()); // the last: the module keeps none
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
