// A module of the package behind an entry of its own: it is loaded, its functions are called, what they refuse is thrown.

import { ScambioError, fromDisk } from "./error.js";

export function entry(load, core, usual) {
  let isReady = false;
  let loading;

  async function start(source = usual()) {
    await load({ module_or_path: (await fromDisk(source)) ?? source });
    isReady = true;
  }

  return {
    init(source) {
      loading ??= start(source).catch((cause) => {
        loading = undefined; // the next call may try again
        throw new ScambioError("load-failed", "The WebAssembly module could not be loaded.", { cause });
      });
      return loading;
    },

    /**
     * Runs a function of the module. A text that it throws says what is wrong with the call; anything else is our mistake: the
     * module starts afresh for the next call.
     */
    call(run, ...values) {
      if (!isReady) throw new ScambioError("not-ready", "Call init() and wait for it before anything else.");
      try {
        return run(...values);
      } catch (cause) {
        if (typeof cause !== "string") {
          core.__wbg_reset_state();
          throw new ScambioError("internal", "The module failed; please report how.", { cause });
        }
        if (!cause.startsWith("{")) throw wrong("argument", `what is described: ${cause}`);
        const { code, message, ...more } = JSON.parse(cause);
        throw new ScambioError(code, message, more);
      }
    },
  };
}

/** JSON text: of an object, or as it is given. */
export function textOf(value, argument) {
  if (typeof value === "string") return value;
  let text;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw wrong(argument, "an object that can be written as JSON", cause);
  }
  if (text === undefined) throw wrong(argument, "an object that can be written as JSON");
  return text;
}

/** The same, where it may be absent. */
export const maybeTextOf = (value, argument) => (value === undefined ? undefined : textOf(value, argument));

/** A string. */
export function word(value, argument) {
  if (typeof value !== "string") throw wrong(argument, "a string");
  return value;
}

/** A whole number within a range. */
export function whole(value, argument, least = 0, most = 2 ** 32 - 1) {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw wrong(argument, `a whole number from ${least} to ${most}`);
  }
  return value;
}

export function wrong(argument, expected, cause) {
  return new ScambioError("wrong-argument", `${argument} must be ${expected}.`, { cause });
}
