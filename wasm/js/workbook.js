// Workbooks, in a module of their own: only a page that opens or exports one loads it.

import load, * as workbook from "./workbook-glue.js";
import { ScambioError, fromDisk } from "./error.js";

export { ScambioError };

let isReady = false;
let loading;

export function init(source) {
  loading ??= start(source).catch((cause) => {
    loading = undefined; // the next call may try again
    throw new ScambioError("load-failed", "The WebAssembly module could not be loaded.", { cause });
  });
  return loading;
}

async function start(source = new URL("./scambio-workbook.wasm", import.meta.url)) {
  await load({ module_or_path: (await fromDisk(source)) ?? source });
  isReady = true;
}

export function readWorkbook(file) {
  checkBytes(file);
  const { sheets = null, problem = null } = JSON.parse(call(workbook.read_workbook, file));
  return { sheets, problem };
}

export function readTables(file) {
  checkBytes(file);
  const { packed = null, container = null, problem = null } = JSON.parse(call(workbook.read_workbook_packed, file));
  return { packed, container, problem };
}

const SLICE = 8; // milliseconds of work, then others have their turn
const STEP = 1 << 15; // bytes or cells of a step: a fraction of that
const PIECE = 1 << 18; // bytes of a piece of sheets, about

export async function readWorkbookInSteps(file, { onProgress, signal } = {}) {
  checkBytes(file);
  signal?.throwIfAborted();
  const reading = call((file) => new workbook.Reading(file), file);
  try {
    const sheets = [];
    let isRead = false;
    for (;;) {
      const end = performance.now() + SLICE;
      do {
        if (!isRead) {
          isRead = call(() => reading.step(STEP));
          const problem = isRead && reading.problem();
          if (problem) return { sheets: null, problem: JSON.parse(problem) };
        } else {
          const piece = call(() => reading.sheets(PIECE));
          if (piece === undefined) {
            onProgress?.(1);
            return { sheets, problem: null };
          }
          for (const sheet of JSON.parse(piece)) {
            if ("name" in sheet) sheets.push(sheet);
            else for (const row of sheet.rows) sheets.at(-1).rows.push(row);
          }
        }
      } while (performance.now() < end);
      onProgress?.(reading.progress());
      await turn();
      signal?.throwIfAborted();
    }
  } finally {
    try {
      reading.progress(); // throws if the module has started afresh meanwhile: then it has nothing of it
      reading.free();
    } catch { /* nothing is left */ }
  }
}

/** Comes back as soon as others have had their turn; setTimeout would wait longer. */
const turn = () => new Promise((go) => {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => { port1.close(); go(); };
  port1.postMessage(null);
});

function checkBytes(file) {
  // Not `instanceof`: the bytes may come from another realm.
  if (Object.prototype.toString.call(file) !== "[object Uint8Array]") throw wrong("file", "a Uint8Array");
}

export function writeWorkbook(book) {
  let text;
  try {
    text = JSON.stringify(book);
  } catch (cause) {
    throw wrong("book", "an object that can be written as JSON", cause);
  }
  if (text === undefined) throw wrong("book", "an object that can be written as JSON");
  return call(workbook.write_workbook, text);
}

/** Runs a function of the module. A text that it throws says what is wrong with the call. */
function call(run, value) {
  if (!isReady) throw new ScambioError("not-ready", "Call init() and wait for it before anything else.");
  try {
    return run(value);
  } catch (cause) {
    if (typeof cause !== "string") {
      workbook.__wbg_reset_state();
      throw new ScambioError("internal", "The module failed; please report how.", { cause });
    }
    if (!cause.startsWith("{")) throw wrong("book", `a workbook: ${cause}`);
    const { code, measure, found, limit } = JSON.parse(cause);
    const why = measure === undefined ? "" : `: ${found} ${measure}, at most ${limit}`;
    throw new ScambioError(code, `The workbook cannot be written${why}.`, { cause });
  }
}

function wrong(argument, expected, cause) {
  return new ScambioError("wrong-argument", `${argument} must be ${expected}.`, { cause });
}
