// The package's functions: arguments are checked, values cross as JSON text, wrong calls are thrown.

import load, * as core from "./glue.js";
import { languages, maxBytes } from "./constants.js";
import { ScambioError, fromDisk } from "./error.js";

export { ScambioError } from "./error.js";
export { formatVersion, languages, maxBytes, version } from "./constants.js";

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

export function read(input, options) {
  return reading(core.read, bytesOf(input), options);
}

export function validate(exchange, options) {
  return reading(core.validate, jsonOf(exchange), options);
}

export function write(exchange) {
  return writing(core.write, exchange);
}

export function publish(exchange) {
  return writing(core.publish, exchange);
}

export function territory() {
  return JSON.parse(call(core.territory));
}

export function findUnit(text) {
  if (typeof text !== "string") throw wrong("text", "a string");
  return JSON.parse(call(core.find_unit, text));
}

export function holidays(year) {
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw wrong("year", "a whole number from 1 to 9999");
  return JSON.parse(call(core.holidays, year));
}

export function matrix(exchange, analysis, round = 1) {
  if (typeof analysis !== "string") throw wrong("analysis", "a string");
  if (!Number.isInteger(round) || round < 1 || round > 100) throw wrong("round", "a whole number from 1 to 100");
  const answer = call(core.matrix, jsonOf(exchange), analysis, round);
  return answer === undefined ? null : JSON.parse(answer);
}

function reading(run, bytes, options) {
  const lang = options?.lang ?? languages[0];
  const answer =
    typeof lang !== "string" ? undefined
    : bytes.length > maxBytes ? call(core.refuse, bytes.length, lang)
    : call(run, bytes, lang);
  if (answer === undefined) throw wrong("lang", `one of ${languages.join(", ")}`);
  const [exchange, found] = JSON.parse(answer);
  return { exchange, ...found };
}

function writing(run, exchange) {
  const bytes = jsonOf(exchange);
  const text = bytes.length > maxBytes ? undefined : call(run, bytes);
  if (text !== undefined) return text;
  const { diagnostics } = validate(exchange, { lang: "en" });
  const [{ path, message }] = diagnostics;
  const where = path && `${path}: `;
  throw new ScambioError("invalid-exchange", `The exchange is not valid. ${where}${message}`, { diagnostics });
}

/** Runs a function of the module. What it throws is our mistake: the module starts afresh for the next call. */
function call(run, ...values) {
  if (!isReady) throw new ScambioError("not-ready", "Call init() and wait for it before anything else.");
  try {
    return run(...values);
  } catch (cause) {
    core.__wbg_reset_state();
    throw new ScambioError("internal", "The module failed; please report how.", { cause });
  }
}

function bytesOf(input) {
  if (typeof input === "string") return encoded(input);
  // Not `instanceof`: the bytes may come from another realm.
  if (Object.prototype.toString.call(input) === "[object Uint8Array]") return input;
  throw wrong("input", "a string or a Uint8Array");
}

function jsonOf(value) {
  let text;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw wrong("exchange", "an object that can be written as JSON", cause);
  }
  if (text === undefined) throw wrong("exchange", "an object that can be written as JSON");
  return encoded(text);
}

/** UTF-8. Half a surrogate pair has none: it becomes a byte that UTF-8 does not have, so that it is found. */
function encoded(text) {
  const bytes = new TextEncoder().encode(text);
  const half = text.search(/\p{Surrogate}/u);
  if (half >= 0) bytes[new TextEncoder().encode(text.slice(0, half)).length] = 0xff;
  return bytes;
}

function wrong(argument, expected, cause) {
  return new ScambioError("wrong-argument", `${argument} must be ${expected}.`, { cause });
}
