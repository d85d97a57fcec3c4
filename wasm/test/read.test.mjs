// Reading and validating.

import assert from "node:assert/strict";
import test from "node:test";
import { load, real, wasmMemory } from "./package.mjs";

const scambio = await load();
await scambio.init();

test("the real exchange", async () => {
  const file = await real();
  const { exchange, diagnostics, leftOut, publishable } = scambio.read(file);
  assert.equal(exchange.administrations.length, 8);
  assert.deepEqual(exchange, JSON.parse(file));
  assert.deepEqual(diagnostics.filter(({ severity }) => severity !== "note"), []);
  assert.equal(leftOut, 0);
  assert.equal(publishable, true);
});

test("bytes and text are the same", async () => {
  const file = await real();
  const bytes = Buffer.from(`\uFEFF${file}`);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  for (const input of [bytes, new Uint8Array(bytes), shared, `\uFEFF${file}`]) {
    assert.deepEqual(scambio.read(input), scambio.read(file));
  }
});

test("a problem says what, where and how bad", () => {
  const reading = scambio.read('{\n  "format": "exchange/99"\n}', { lang: "en" });
  const [{ message, ...found }] = reading.diagnostics;
  assert.equal(reading.exchange, null);
  assert.equal(reading.publishable, false);
  assert.deepEqual(found, {
    code: "newer-format",
    severity: "error",
    path: "format",
    line: 2,
    column: 13,
    arguments: { found: "exchange/99", newest: scambio.formatVersion },
  });
  assert.match(message, /exchange\/99/);
});

test("messages in five languages, Italian unless told", () => {
  const message = (options) => scambio.read("[", options).diagnostics[0].message;
  assert.equal(new Set(scambio.languages.map((lang) => message({ lang }))).size, 5);
  assert.equal(message(), message({ lang: "it" }));
  assert.equal(message({}), message({ lang: "it" }));
  assert.equal(message({ lang: "de-AT" }), message({ lang: "de" }));
});

test("an object has no lines", async () => {
  const exchange = JSON.parse(await real());
  delete exchange.title;
  const { diagnostics } = scambio.validate(exchange, { lang: "sl" });
  const [found] = diagnostics;
  assert.equal(found.code, "missing-field");
  assert.ok(!("line" in found) && !("column" in found));
  const fromFile = scambio.read(JSON.stringify(exchange), { lang: "sl" }).diagnostics[0];
  assert.deepEqual({ ...found, line: fromFile.line, column: fromFile.column }, fromFile);
});

test("validate answers with a new object, and what JSON leaves out is absent", async () => {
  const exchange = JSON.parse(await real());
  const validated = scambio.validate({ ...exchange, promoter: undefined });
  assert.notEqual(validated.exchange, exchange);
  assert.equal(validated.exchange.promoter, undefined);
});

test("what is too large is refused without being taken in", async () => {
  const memory = await wasmMemory();
  const before = memory.buffer.byteLength;
  for (const input of [new Uint8Array(200_000_000), " ".repeat(scambio.maxBytes + 1)]) {
    const [found] = scambio.read(input).diagnostics;
    assert.equal(found.code, "too-large");
    assert.equal(found.arguments.bytes, String(input.length));
  }
  assert.equal(memory.buffer.byteLength, before);
});

test("half a surrogate pair is no text", () => {
  const [found] = scambio.read('{\n "a": "x\uD83D"}').diagnostics;
  assert.equal(found.code, "not-utf8");
  assert.deepEqual([found.line, found.column], [2, 9]);
  assert.equal(scambio.validate({ format: "exchange/1", id: "a", title: "x\uDC00" }).exchange, null);
});
