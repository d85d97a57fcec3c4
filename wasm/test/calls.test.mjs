// Wrong calls are thrown, each with its code; loading; and what happens after our own mistakes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { folder, load, real, wasmMemory } from "./package.mjs";

const scambio = await load();
const thrown = (code) => ({ name: "ScambioError", code });

test("nothing before init", () => {
  assert.throws(() => scambio.read("{}"), thrown("not-ready"));
  assert.throws(() => scambio.territory(), thrown("not-ready"));
  assert.match(scambio.version, /^\d+\.\d+\.\d+/); // constants are there at once
});

test("a module that cannot be loaded, then one that can", async () => {
  const missing = new URL("missing.wasm", import.meta.url);
  await assert.rejects(scambio.init(missing), (error) => error.code === "load-failed" && error.cause.code === "ENOENT");
  await assert.rejects(scambio.init(new Uint8Array(4)), thrown("load-failed"));
  assert.throws(() => scambio.read("{}"), thrown("not-ready"));
  const first = scambio.init();
  assert.equal(scambio.init(), first);
  await first;
  await scambio.init(missing); // loaded already
  assert.ok(scambio.read(await real()).exchange);
});

test("wrong arguments", () => {
  const circle = {};
  circle.self = circle;
  const calls = [
    () => scambio.read(),
    () => scambio.read(null),
    () => scambio.read(42),
    () => scambio.read({}),
    () => scambio.read(new ArrayBuffer(8)),
    () => scambio.read(new Uint16Array(8)),
    () => scambio.read("{}", { lang: "es" }),
    () => scambio.read("{}", { lang: "" }),
    () => scambio.read("{}", { lang: 5 }),
    () => scambio.read(new Uint8Array(scambio.maxBytes + 1), { lang: "es" }),
    () => scambio.validate(),
    () => scambio.validate(() => 1),
    () => scambio.validate(circle),
    () => scambio.validate(10n),
    () => scambio.write(undefined),
    () => scambio.publish(circle),
    () => scambio.findUnit(9),
    () => scambio.findUnit(),
    () => scambio.holidays(),
    () => scambio.holidays("2026"),
    () => scambio.holidays(2026.5),
    () => scambio.holidays(0),
    () => scambio.holidays(70_000),
  ];
  for (const call of calls) assert.throws(call, thrown("wrong-argument"), String(call));
});

test("after a failure of the module the next call finds a new one", async () => {
  const before = scambio.read(await real());
  new Uint8Array((await wasmMemory()).buffer).fill(0xff);
  assert.throws(() => scambio.territory(), (error) => error.code === "internal" && error.cause instanceof Error);
  assert.deepEqual(scambio.read(await real()), before);
});

test("the module from bytes, from a compiled module and from an answer", async () => {
  const bytes = await readFile(join(folder, "js/scambio-core.wasm"));
  const headers = { "content-type": "application/wasm" };
  const sources = [bytes, await WebAssembly.compile(bytes), new Response(bytes, { headers })];
  for (const source of sources) {
    const glue = await import(`${join(folder, "js/glue.js")}?${sources.indexOf(source)}`);
    await glue.default({ module_or_path: source });
    assert.ok(glue.territory().length > 0);
  }
});
