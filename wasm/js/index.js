// The package's functions.

import * as core from "./glue.js";
import { languages, maxBytes } from "./constants.js";
import { ScambioError } from "./error.js";
import { bytesOf, call, jsonOf, wrong } from "./module.js";

export { ScambioError } from "./error.js";
export { init } from "./module.js";
export { listTemplate, readList } from "./lists.js";
export { exportCsv, importTable, template } from "./tables.js";
export { absences, formatVersion, languages, maxBytes, version } from "./constants.js";

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
