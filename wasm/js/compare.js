// Comparison, in a module of its own: only who compares loads it.

import load, * as core from "./compare-glue.js";
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

async function start(source = new URL("./scambio-compare.wasm", import.meta.url)) {
  await load({ module_or_path: (await fromDisk(source)) ?? source });
  isReady = true;
}

export function compare(task, weights) {
  if (weights !== undefined && !(Array.isArray(weights) && weights.every(Number.isFinite))) {
    throw wrong("weights", "an array of numbers");
  }
  return answer(core.compare, task, weights && Float64Array.from(weights));
}

export function envelopment(inputs, outputs, { returns = "constant", orientation = "input" } = {}) {
  return answer(core.envelopment, { inputs, outputs, variable: returns === "variable", output: orientation === "output" });
}

export function benefitOfTheDoubt(values, leastShare = 0) {
  return answer(core.benefit_of_the_doubt, { values, leastShare });
}

export function bestWorst(bestToOthers, othersToWorst) {
  return answer(core.best_worst, { bestToOthers, othersToWorst });
}

export function methods() {
  return JSON.parse(call(core.methods));
}

function answer(run, task, ...rest) {
  let text;
  try {
    text = JSON.stringify(task);
  } catch (cause) {
    throw wrong("task", "an object that can be written as JSON", cause);
  }
  if (text === undefined) throw wrong("task", "an object that can be written as JSON");
  return JSON.parse(call(run, text, ...rest));
}

/** Runs a function of the module. A text that it throws says what is wrong with the call. */
function call(run, ...values) {
  if (!isReady) throw new ScambioError("not-ready", "Call init() and wait for it before anything else.");
  try {
    return run(...values);
  } catch (cause) {
    if (typeof cause !== "string") {
      core.__wbg_reset_state();
      throw new ScambioError("internal", "The module failed; please report how.", { cause });
    }
    if (!cause.startsWith("{")) throw wrong("task", `a comparison: ${cause}`);
    const { code, message, cell } = JSON.parse(cause);
    throw new ScambioError(code, message, { cell });
  }
}

function wrong(argument, expected, cause) {
  return new ScambioError("wrong-argument", `${argument} must be ${expected}.`, { cause });
}
