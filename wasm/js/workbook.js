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
  // Not `instanceof`: the bytes may come from another realm.
  if (Object.prototype.toString.call(file) !== "[object Uint8Array]") throw wrong("file", "a Uint8Array");
  const { sheets = null, problem = null } = JSON.parse(call(workbook.read_workbook, file));
  return { sheets, problem };
}

export function readTables(file) {
  if (Object.prototype.toString.call(file) !== "[object Uint8Array]") throw wrong("file", "a Uint8Array");
  const { packed = null, container = null, problem = null } = JSON.parse(call(workbook.read_workbook_packed, file));
  return { packed, container, problem };
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
