// Writing and publishing.

import assert from "node:assert/strict";
import test from "node:test";
import { load, real } from "./package.mjs";

const scambio = await load();
await scambio.init();

test("what was read is written", async () => {
  const file = await real();
  const { exchange } = scambio.read(file);
  assert.equal(scambio.write(exchange), file);
  assert.deepEqual(scambio.read(scambio.write(exchange)).exchange, exchange);
});

test("the order of fields is the format's, not the object's", async () => {
  const file = await real();
  const turned = Object.fromEntries(Object.entries(JSON.parse(file)).reverse());
  assert.equal(scambio.write(turned), file);
});

test("published without names", async () => {
  const { exchange } = scambio.read(await real());
  const named = structuredClone(exchange);
  named.administrations[0].coordinator = { appointed: true, name: "Maria Rossi" };
  const { exchange: withName, diagnostics, publishable } = scambio.validate(named);
  assert.ok(withName, JSON.stringify(diagnostics));
  assert.equal(publishable, false);
  assert.ok(diagnostics.some(({ code }) => code === "personal-name"));
  assert.match(scambio.write(named), /Maria Rossi/);
  assert.doesNotMatch(scambio.publish(named), /Maria Rossi/);
  assert.equal(scambio.read(scambio.publish(named)).publishable, true);
});

test("no exchange, no file", async () => {
  const { exchange } = scambio.read(await real());
  const twoLeads = structuredClone(exchange);
  for (const administration of twoLeads.administrations) administration.role = "lead";
  for (const run of [scambio.write, scambio.publish]) {
    assert.throws(() => run(twoLeads), (error) => {
      assert.ok(error instanceof scambio.ScambioError && error instanceof Error);
      assert.equal(error.name, "ScambioError");
      assert.equal(error.code, "invalid-exchange");
      assert.deepEqual(error.diagnostics, scambio.validate(twoLeads, { lang: "en" }).diagnostics);
      assert.ok(error.message.includes(error.diagnostics[0].message));
      return true;
    });
    assert.throws(() => run({}), { name: "ScambioError", code: "invalid-exchange" });
    assert.throws(() => run("x".repeat(scambio.maxBytes)), { code: "invalid-exchange" });
  }
});
