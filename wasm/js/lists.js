// Lists of an exchange: its practices, their transfers, who joins which theme.

import * as core from "./glue.js";
import { languages } from "./constants.js";
import { call, jsonOf, wrong } from "./module.js";

export function readList(file, exchange, { lang = languages[0], ...choices } = {}) {
  const isBytes = Object.prototype.toString.call(file) === "[object Uint8Array]";
  const isTables = typeof file?.packed === "string" || typeof file?.problem?.code === "string";
  if (!isBytes && !isTables) throw wrong("file", "a Uint8Array, or what readTables() gives");
  const asked = new TextDecoder().decode(jsonOf(choices, "options"));
  const bytes = isBytes ? file : new Uint8Array();
  const packed = isBytes ? "" : (file.packed ?? "");
  const problem = isBytes ? "" : (file.problem?.code ?? "");
  const answer = JSON.parse(call(core.read_list, bytes, packed, problem, jsonOf(exchange), asked, String(lang)));
  if (answer === null) return null;
  const [joined, { places, fits, ...told }] = answer;
  return { ...told, items: places.map((place) => joined[told.kind][place]), exchange: fits ? joined : null };
}

export function listTemplate(exchange, kind, { lang = languages[0], style = "italian" } = {}) {
  const answer = call(core.list_template, jsonOf(exchange), String(kind), String(lang), String(style));
  if (answer === undefined) throw wrong("exchange, kind or an option", "valid");
  return JSON.parse(answer);
}
