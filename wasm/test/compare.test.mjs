// Comparison: the same bits as natively, wrong calls, weights that move.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { folder as built, load, root } from "./package.mjs";

const files = await load();
const scambio = await import(pathToFileURL(join(built, "js/compare.js")));

test("nothing works before it is loaded", async () => {
  assert.throws(() => scambio.methods(), { name: "ScambioError", code: "not-ready" });
  await scambio.init();
  await files.init();
});
const folder = join(root, "tests/cases/comparison");
const parsed = async (...path) => JSON.parse(await readFile(join(folder, ...path), "utf8"));

test("every case is answered as natively, to the last bit", async () => {
  const names = await readdir(folder);
  assert.ok(names.length > 5);
  for (const name of names) {
    assert.deepEqual(scambio.compare(await parsed(name, "input.json")), await parsed(name, "expected.json"), name);
  }
});

test("weights follow a slider", async () => {
  const task = await parsed("regions/input.json");
  const weights = task.directions.map(() => 1);
  const equal = scambio.compare(task);
  weights[3] = 9;
  const heavy = scambio.compare(task, weights);
  assert.notDeepEqual(heavy.units, equal.units);
  weights[3] = 1;
  assert.deepEqual(scambio.compare(task, weights).units, equal.units);
});

test("a matrix of an exchange is compared", async () => {
  const { exchange } = files.read(await readFile(join(root, "tests/cases/formats/exchange-1/input.json")));
  const { units, criteria, ...task } = files.matrix(exchange, "A1");
  assert.deepEqual([units.length, criteria.length], [3, 5]);
  assert.equal(scambio.compare(task).units.length, 3);
  assert.equal(files.matrix(exchange, "none"), null);
  assert.equal(files.matrix({}, "A1"), null);
});

test("methods say what they need", () => {
  const methods = scambio.methods();
  const { family, parameters, laws } = methods.find(({ name }) => name === "power");
  assert.equal(family, "mean");
  assert.ok(laws.includes("dominance"));
  const all = ["dominance", "improving", "units", "splitting", "joining"];
  assert.ok(methods.every(({ laws, needs }) => Array.isArray(needs) && laws.every((law) => all.includes(law))));
  assert.deepEqual(parameters, [{ name: "exponent", kind: "number", low: -20, high: 20, default: 0.5 }]);
});

test("wrong calls are thrown", () => {
  const [{ compare }, { matrix }] = [scambio, files];
  const task = { values: [[1, 2], [0, 3]], directions: ["up", "up"] };
  const code = (code, ...args) => assert.throws(() => compare(...args), { name: "ScambioError", code });
  for (const wrong of [undefined, {}, { values: [[1]], directions: ["left"] }, { ...task, directions: ["up"] }]) {
    code("wrong-argument", wrong);
  }
  code("wrong-argument", task, "heavy");
  code("unusable-weights", task, [0, 0]);
  code("wrong-shape", task, [1]);
  code("parameter-out-of-range", { ...task, recipe: [{ method: "magic" }] });
  const geometric = { ...task, recipe: [{ method: "geometric" }] };
  assert.throws(() => compare(geometric), ({ code, cell }) => code === "refused-cell" && cell.join() === "1,0");
  assert.throws(() => matrix({}, 1), { code: "wrong-argument" });
  assert.throws(() => matrix({}, "A1", 0), { code: "wrong-argument" });
  assert.equal(compare(task).units[0].position, 1);
});

test("linear programmes", () => {
  const [a, b] = scambio.envelopment([[2], [3]], [[1], [3]], { orientation: "output" });
  assert.ok(Math.abs(a.theta - 0.5) < 1e-9 && b.efficient);
  const light = scambio.benefitOfTheDoubt([[4, 1], [1, 4], [2, 2]]);
  assert.ok(Math.abs(light[2].score - 0.8) < 1e-9);
  const { weights, contradiction } = scambio.bestWorst([1, 2, 4], [4, 2, 1]);
  assert.ok(Math.abs(weights[0] - 4 / 7) < 1e-9 && contradiction < 1e-9);
  assert.throws(() => scambio.envelopment([[1]], [[1], [2]]), { code: "wrong-shape" });
});
