// Whatever comes in, wrong data is answered, not thrown; and the memory comes back.

import assert from "node:assert/strict";
import test from "node:test";
import { load, real, wasmMemory } from "./package.mjs";

const scambio = await load();
await scambio.init();

/** A small generator of numbers below `limit` (mulberry32): the same garbage every time. */
function numbers(seed) {
  return (limit) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

/** Does the answer hold together? */
function check({ exchange, diagnostics, leftOut, publishable }) {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  assert.equal(exchange === null, errors.length > 0);
  assert.equal(publishable, diagnostics.every(({ severity }) => severity === "note"));
  assert.ok(diagnostics.length <= 100 && leftOut >= 0);
  for (const { message, code, path } of diagnostics) assert.ok(message && code && typeof path === "string");
}

test("bytes at random", () => {
  const below = numbers(1);
  for (let round = 0; round < 2000; round++) {
    check(scambio.read(Uint8Array.from({ length: below(60) }, () => below(256))));
  }
});

test("the real file, damaged", async () => {
  const below = numbers(2);
  const whole = new TextEncoder().encode(await real());
  for (let round = 0; round < 1000; round++) {
    const bytes = whole.slice(0, below(4) ? whole.length : below(whole.length));
    for (let wounds = below(4); wounds >= 0; wounds--) bytes[below(bytes.length)] = below(256);
    check(scambio.read(bytes, { lang: scambio.languages[below(5)] }));
  }
});

test("the real exchange with values out of place", async () => {
  const below = numbers(3);
  const whole = JSON.parse(await real());
  const values = [null, true, -1, 1e300, "", "x", [], {}, [[]], { it: "" }, "2019-02-30", NaN, undefined, "__proto__"];
  const places = (node) =>
    Object.entries(node).flatMap(([key, value]) => [[node, key], ...(Object(value) === value ? places(value) : [])]);
  for (let round = 0; round < 1000; round++) {
    const exchange = structuredClone(whole);
    for (let wounds = below(3); wounds >= 0; wounds--) {
      const all = places(exchange);
      const [node, key] = all[below(all.length)];
      node[key] = values[below(values.length)];
    }
    const reading = scambio.validate(exchange);
    check(reading);
    if (reading.exchange) assert.deepEqual(scambio.read(scambio.write(exchange)).exchange, reading.exchange);
    else assert.throws(() => scambio.write(exchange), { code: "invalid-exchange" });
  }
});

test("deep, long and repeated", () => {
  const deep = "[".repeat(1_000_000);
  const inputs = [deep, `{"a":`.repeat(100_000), `"${"\\u0000".repeat(100_000)}"`, "1".repeat(100_000), ",".repeat(9)];
  for (const input of inputs) check(scambio.read(input));
  check(scambio.read(`{"format":"exchange/1",${'"x":1,'.repeat(10_000)}"id":"a"}`));
});

test("memory does not grow", async () => {
  const file = await real();
  const memory = await wasmMemory();
  const run = () => {
    const { exchange } = scambio.read(file);
    scambio.write(exchange);
    scambio.read(file.slice(0, -9));
    scambio.territory();
  };
  for (let round = 0; round < 20; round++) run();
  const before = memory.buffer.byteLength;
  for (let round = 0; round < 1000; round++) run();
  assert.equal(memory.buffer.byteLength, before);
});
