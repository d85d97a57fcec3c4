// The same bytes as natively: hashes of answers, committed by the tests of the crate.

import assert from "node:assert/strict";
import { text } from "./package.mjs";

/** FNV-1a in 64 bits. */
function hash(answer) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(answer)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}

/** Compares answers by name with `same/<name>.json`. */
export async function same(name, answers) {
  const found = Object.fromEntries(answers.map(([name, answer]) => [name, hash(answer)]));
  assert.deepEqual(found, JSON.parse(await text(`wasm/test/same/${name}.json`)));
}
