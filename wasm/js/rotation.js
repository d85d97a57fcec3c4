// Rotation, in a module of its own: only who plans loads it.

import load, * as core from "./rotation-glue.js";
import { entry, maybeTextOf, textOf, whole, word, wrong } from "./entry.js";

export { ScambioError } from "./error.js";

const { init, call } = entry(load, core, () => new URL("./scambio-rotation.wasm", import.meta.url));
export { init };

const MOVES = 60_000;

/** An answer as JSON text, parsed; `null` where there is none. */
const answer = (run, ...values) => {
  const text = call(run, ...values);
  return text === undefined ? null : JSON.parse(text);
};

const given = (instance, plan) => [textOf(instance, "instance"), textOf(plan, "plan")];

export function programme(exchange) {
  return answer(core.programme, textOf(exchange, "exchange"));
}

export function instance(exchange, wish = {}) {
  return answer(core.instance, textOf(exchange, "exchange"), textOf(wish, "programme"));
}

export function readInstance(input) {
  const text = ArrayBuffer.isView(input) ? new TextDecoder().decode(input) : textOf(input, "input");
  return answer(core.normal, text);
}

export function writeInstance(instance) {
  return call(core.normal, textOf(instance, "instance"));
}

export function keepPlan(about, instance, plan) {
  if (typeof about !== "object" || about === null) throw wrong("about", "an object");
  return { ...about, ...answer(core.kept, ...given(instance, plan)) };
}

export function openPlan(exchange, id) {
  return answer(core.open_plan, textOf(exchange, "exchange"), word(id, "id"));
}

/** What JavaScript holds of something in the module, until it is freed. */
class Held {
  #inner;

  constructor(make) {
    this.#inner = call(make);
  }

  /** Asks it. */
  ask(run) {
    const inner = this.#inner;
    if (!inner) throw wrong("this", "one that was not freed");
    return JSON.parse(call(() => run(inner)));
  }

  free() {
    this.#inner?.free();
    this.#inner = undefined;
  }
}

export class Solver {
  #held;

  constructor(instance, { seed = 1, plan, replanning = false } = {}) {
    const settings = JSON.stringify({ seed: whole(seed, "seed", 0, Number.MAX_SAFE_INTEGER), replanning: Boolean(replanning) });
    const texts = [textOf(instance, "instance"), settings, maybeTextOf(plan, "plan")];
    this.#held = new Held(() => new core.Solver(...texts));
  }

  step(moves) {
    const budget = whole(moves, "moves");
    return this.#held.ask((solver) => solver.step(budget));
  }

  progress() {
    return this.#held.ask((solver) => solver.progress());
  }

  best() {
    return this.#held.ask((solver) => solver.best());
  }

  score() {
    return this.#held.ask((solver) => solver.score());
  }

  free() {
    this.#held.free();
  }
}

export function check(instance, plan, { levels = {} } = {}) {
  return answer(core.check, ...given(instance, plan), textOf(levels, "levels"));
}

export function explain(instance, plan, { lang = "it" } = {}) {
  return answer(core.explain, ...given(instance, plan), word(lang, "lang"));
}

export function recommend(instance, plan, session, { count = 10 } = {}) {
  return answer(core.recommend, ...given(instance, plan), word(session, "session"), whole(count, "count"));
}

export function alternatives(instance, plan, session, { count = 3, lang = "it" } = {}) {
  const rest = [word(session, "session"), whole(count, "count"), word(lang, "lang")];
  return answer(core.alternatives, ...given(instance, plan), ...rest);
}

export function difference(instance, before, after, { lang = "it" } = {}) {
  return answer(core.difference, ...given(instance, before), textOf(after, "after"), word(lang, "lang"));
}

export function conflict(instance, { plan, moves = MOVES, lang = "it" } = {}) {
  const texts = [textOf(instance, "instance"), maybeTextOf(plan, "plan")];
  return answer(core.conflict, ...texts, whole(moves, "moves"), word(lang, "lang"));
}

export function relax(instance, offer, { plan, moves = MOVES } = {}) {
  const texts = [textOf(instance, "instance"), maybeTextOf(plan, "plan")];
  return answer(core.relax, ...texts, whole(moves, "moves"), whole(offer, "offer"));
}

export function replan(instance, plan, today, events) {
  return answer(core.replan, ...given(instance, plan), word(today, "today"), textOf(events, "events"));
}

export function restore(instance, plan) {
  return answer(core.restore, ...given(instance, plan));
}

export function calendar(versions, { whose = "all", id = "", name, stamp, note = "", lang = "it" } = {}) {
  const heading = { name: word(name, "name"), note: word(note, "note"), stamp: word(stamp, "stamp"), lang: word(lang, "lang") };
  const texts = [textOf(versions, "versions"), word(whose, "whose"), word(id, "id"), JSON.stringify(heading)];
  return call(core.calendar, ...texts) ?? null;
}

export function planCsv(instance, plan, style = "italian") {
  return call(core.plan_csv, ...given(instance, plan), word(style, "style"));
}

export class Mixer {
  #held;

  constructor(instance, { seed = 1 } = {}) {
    const [text, from] = [textOf(instance, "instance"), whole(seed, "seed")];
    this.#held = new Held(() => new core.Mixer(text, from));
  }

  step(moves) {
    const budget = whole(moves, "moves");
    return this.#held.ask((mixer) => mixer.step(budget));
  }

  best() {
    return this.#held.ask((mixer) => mixer.best());
  }

  score() {
    return this.#held.ask((mixer) => mixer.score());
  }

  free() {
    this.#held.free();
  }
}

export function checkSeating(instance, seating) {
  return answer(core.check_seating, textOf(instance, "instance"), textOf(seating, "seating"));
}
