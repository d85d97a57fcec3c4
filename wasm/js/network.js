// Networks, in a module of their own: only who looks at them loads it.

import load, * as core from "./network-glue.js";
import { entry, maybeTextOf, textOf, whole, word } from "./entry.js";

export { ScambioError } from "./error.js";

const { init, call } = entry(load, core, () => new URL("./scambio-network.wasm", import.meta.url));
export { init };

/** An answer as JSON text, parsed; `null` where there is none. */
const answer = (run, ...values) => {
  const text = call(run, ...values);
  return text === undefined ? null : JSON.parse(text);
};

export function graph(exchange, kind, window = {}) {
  return answer(core.graph, textOf(exchange, "exchange"), word(kind, "kind"), textOf(window, "window"));
}

export function days(exchange) {
  return answer(core.days, textOf(exchange, "exchange"));
}

export function project(network, nodes, sharing = "newman") {
  return answer(core.project, textOf(network, "network"), whole(nodes, "nodes"), word(sharing, "sharing"));
}

export function measures(network, options = {}) {
  return answer(core.measures, textOf(network, "network"), textOf(options, "options"));
}

export function fallsInto(network, leaving) {
  return answer(core.falls_into, textOf(network, "network"), whole(leaving, "leaving"));
}

export function distances(network, source, length = "hops") {
  return answer(core.distances, textOf(network, "network"), whole(source, "source"), word(length, "length"));
}

export function cohesion(networks) {
  return answer(core.cohesion, textOf(networks, "networks"));
}

export function layout(network, settings = {}) {
  return answer(core.layout, textOf(network, "network"), textOf(settings, "settings"));
}

export function writeNetwork(network, format) {
  return call(core.write_network, textOf(network, "network"), word(format, "format"));
}

export function needs(exchange) {
  return answer(core.needs, textOf(exchange, "exchange"));
}

export function offers(exchange) {
  return answer(core.offers, textOf(exchange, "exchange"));
}

export function measured(exchange, analysis, round = 1) {
  return answer(core.measured, textOf(exchange, "exchange"), word(analysis, "analysis"), whole(round, "round", 1, 100));
}

export function suggest(exchange, task = {}) {
  return answer(core.suggest, textOf(exchange, "exchange"), textOf(task, "task"));
}

export function assign(task) {
  return answer(core.assign, ...market(task));
}

export function instead(task, candidate) {
  return answer(core.instead, ...market(task), whole(candidate, "candidate"));
}

/** Suggestions of an exchange, or a market of numbers. */
function market(task) {
  const { exchange, ...rest } = task ?? {};
  return [maybeTextOf(exchange, "exchange"), textOf(rest, "task")];
}

export function visits(instance, plan, suggestion, { themes = [], from }) {
  const texts = [textOf(instance, "instance"), textOf(plan, "plan"), textOf(suggestion, "suggestion")];
  return answer(core.visits, ...texts, textOf(themes, "themes"), word(from, "from"));
}

export function lifeCycles(exchange, today) {
  return answer(core.life_cycles, textOf(exchange, "exchange"), word(today, "today"));
}

export function synthesis(exchange, since, today) {
  return answer(core.synthesis, textOf(exchange, "exchange"), word(since, "since"), word(today, "today"));
}
