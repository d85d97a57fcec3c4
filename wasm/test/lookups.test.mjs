// The territory and the holidays.

import assert from "node:assert/strict";
import test from "node:test";
import { load, real } from "./package.mjs";

const scambio = await load();
await scambio.init();

test("21 units with their codes and names", () => {
  const units = scambio.territory();
  assert.equal(units.length, 21);
  for (const code of ["ipa", "nuts", "nuts2006", "iso"]) {
    assert.equal(new Set(units.map((unit) => unit[code])).size, 21, code);
  }
  for (const unit of units) {
    assert.deepEqual(Object.keys(unit.name), [...scambio.languages]);
    assert.ok(unit.seat.latitude > 35 && unit.seat.latitude < 48);
  }
  const aosta = units.find(({ ipa }) => ipa === "r_vda");
  assert.equal(aosta.name.fr, "Région autonome Vallée d'Aoste");
  assert.equal(aosta.kind, "special-statute");
  assert.equal(aosta.group, "north-west");
  assert.equal(aosta.seat.name.fr, "Aoste");
});

test("what a text means: one, several or none", async () => {
  const { exchange } = scambio.read(await real());
  for (const { id, name } of exchange.administrations) {
    const found = scambio.findUnit(name);
    assert.equal(found.unit?.ipa, id, name);
    assert.deepEqual(scambio.findUnit(id), found);
  }
  const both = scambio.findUnit("Trentino-Alto Adige/Südtirol");
  assert.deepEqual(both.units.map(({ ipa }) => ipa), ["p_bz", "p_TN"]);
  assert.equal(both.found, "several");
  for (const nothing of ["", "Italia", "x".repeat(100_000), "\uD83D"]) {
    assert.deepEqual(scambio.findUnit(nothing), { found: "none" });
  }
});

test("holidays by the law of the year", () => {
  assert.equal(scambio.holidays(2025).length, 12);
  const holidays = scambio.holidays(2026);
  assert.equal(holidays.length, 13);
  assert.equal(holidays.find(({ date }) => date === "2026-10-04").name.en, "Saint Francis Day");
  assert.deepEqual(holidays.map(({ date }) => date), holidays.map(({ date }) => date).toSorted());
});
