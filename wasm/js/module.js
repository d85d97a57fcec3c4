// The module, once it is loaded: arguments are checked, values cross as JSON text, wrong calls are thrown.

import load, * as core from "./glue.js";
import { ScambioError, fromDisk } from "./error.js";

let isReady = false;
let loading;

export function init(source) {
  loading ??= start(source).catch((cause) => {
    loading = undefined; // the next call may try again
    throw new ScambioError("load-failed", "The WebAssembly module could not be loaded.", { cause });
  });
  return loading;
}

async function start(source = new URL("./scambio-core.wasm", import.meta.url)) {
  await load({ module_or_path: (await fromDisk(source)) ?? source });
  isReady = true;
}

/**
 * Runs a function of the module. A text that it throws says what is wrong with the call; anything else is our mistake: the
 * module starts afresh for the next call.
 */
export function call(run, ...values) {
  if (!isReady) throw new ScambioError("not-ready", "Call init() and wait for it before anything else.");
  try {
    return run(...values);
  } catch (cause) {
    if (typeof cause === "string") throw wrong("argument", `what is described: ${cause}`, cause);
    core.__wbg_reset_state();
    throw new ScambioError("internal", "The module failed; please report how.", { cause });
  }
}

export function bytesOf(input) {
  if (typeof input === "string") return encoded(input);
  // Not `instanceof`: the bytes may come from another realm.
  if (Object.prototype.toString.call(input) === "[object Uint8Array]") return input;
  throw wrong("input", "a string or a Uint8Array");
}

export function jsonOf(value, argument = "exchange") {
  let text;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw wrong(argument, "an object that can be written as JSON", cause);
  }
  if (text === undefined) throw wrong(argument, "an object that can be written as JSON");
  return encoded(text);
}

/** UTF-8. Half a surrogate pair has none: it becomes a byte that UTF-8 does not have, so that it is found. */
function encoded(text) {
  const bytes = new TextEncoder().encode(text);
  const half = text.search(/\p{Surrogate}/u);
  if (half >= 0) bytes[new TextEncoder().encode(text.slice(0, half)).length] = 0xff;
  return bytes;
}

export function wrong(argument, expected, cause) {
  return new ScambioError("wrong-argument", `${argument} must be ${expected}.`, { cause });
}
