// Networks: the same bytes as natively, every function with data, wrong calls.

import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { folder, load, real, text } from "./package.mjs";
import { same } from "./same.mjs";

const files = await load();
const scambio = await import(pathToFileURL(join(folder, "js/network.js")));
const glue = await import(pathToFileURL(join(folder, "js/network-glue.js")));
const rotation = await import(pathToFileURL(join(folder, "js/rotation.js")));

const demonstration = () => text("core/tests/data/network/exchange.json");
const reference = JSON.parse(await text("core/tests/data/network/reference.json"));
const network = ({ directed, nodes, ties }) => ({
  directed,
  nodes: Array.from({ length: nodes }, (_, node) => ({ id: String(node) })),
  ties: ties.map(([from, to, weight]) => ({ from, to, weight })),
});
const code = (code, run) => assert.throws(run, { name: "ScambioError", code });

test("nothing works before it is loaded", async () => {
  code("not-ready", () => scambio.days("{}"));
  await Promise.all([scambio.init(), files.init(), rotation.init()]);
});

test("layouts, measures and assignments are the same bytes as natively", async () => {
  const answers = [];
  for (const graph of reference.graphs.filter(({ nodes }) => nodes <= 80)) {
    const text = JSON.stringify(network(graph));
    answers.push([`${graph.name} layout`, glue.layout(text, '{"starts":2,"rounds":20}')]);
    answers.push([`${graph.name} measures`, glue.measures(text, '{"length":"inverse"}')]);
    answers.push([`${graph.name} graphml`, glue.write_network(text, "graphml")]);
  }
  const candidates = Array.from({ length: 400 }, (_, at) => ({ giver: at % 20, receiver: Math.floor(at / 20), value: (at * 7919) % 101 }));
  const task = { candidates, gives: Array(20).fill(2), receives: Array(20).fill(1), everyoneGives: true };
  answers.push(["assignment", glue.assign(undefined, JSON.stringify(task))]);
  answers.push(["synthesis", glue.synthesis(await demonstration(), "2019-10-01", "2020-05-15")]);
  await same("network", answers);
});

test("graphs of an exchange", async () => {
  const exchange = await demonstration();
  for (const kind of ["participation", "co-participation", "hosting", "transfers", "practice-flows"]) {
    const { nodes, ties } = scambio.graph(exchange, kind, { planned: true });
    assert.ok(nodes.length >= 4 && nodes[0].kind === "administration" && ties.length > 0, kind);
    assert.ok(ties.every(({ from, to, weight }) => from < nodes.length && to < nodes.length && weight > 0));
  }
  const all = scambio.graph(exchange, "transfers");
  assert.ok(scambio.graph(exchange, "transfers", { until: scambio.days(exchange)[0] }).ties.length < all.ties.length);
  const both = scambio.graph(exchange, "participation");
  const tied = scambio.project(both, 4);
  assert.deepEqual(tied.ties, scambio.graph(exchange, "co-participation").ties);
  assert.equal(scambio.graph(await real(), "hosting", { planned: true }).nodes.length, 8);
});

test("measures are those of networkx", () => {
  const zachary = reference.graphs.find(({ name }) => /karate|zachary/i.test(name)) ?? reference.graphs[0];
  const found = scambio.measures(network(zachary));
  assert.ok(Math.abs(found.density - zachary.measures.density) < 1e-9);
  assert.equal(found.nodes.degree.length, zachary.nodes);
  assert.equal(found.ties.betweenness.length, zachary.ties.length);
  const parts = scambio.fallsInto(network(zachary), 0);
  assert.equal(parts.flat().length, zachary.nodes - 1);
  assert.equal(scambio.distances(network(zachary), 0)[0], 0);
  const over = scambio.cohesion([network(zachary), network(zachary)]);
  assert.deepEqual([over[0].persistence, over[1].persistence], [null, 1]);
  assert.equal(over[0].index, found.consolidation.index);
});

test("networks are drawn and written", async () => {
  const ring = network({ directed: false, nodes: 6, ties: [0, 1, 2, 3, 4, 5].map((at) => [at, (at + 1) % 6]) });
  const { positions, crossings } = scambio.layout(ring, { seed: 3 });
  assert.ok(positions.length === 6 && positions.flat().every((x) => x >= 0 && x <= 1) && crossings === 0);
  assert.deepEqual(scambio.layout(ring, { seed: 3 }).positions, positions);
  assert.match(scambio.writeNetwork(ring, "dot"), /^graph/);
  assert.match(scambio.writeNetwork(ring, "csv"), /^from,to,weight\n0,1,1\n/);
  assert.equal(JSON.parse(scambio.writeNetwork(ring, "json")).links.length, 6);
});

test("needs meet offers", async () => {
  const exchange = await demonstration();
  const suggestions = scambio.suggest(exchange);
  assert.deepEqual(scambio.suggest(exchange, { needs: scambio.needs(exchange), offers: scambio.offers(exchange) }), suggestions);
  const [first] = suggestions;
  assert.ok(first.value >= 1 && first.reasons.length > 0);
  const near = scambio.suggest(exchange, { distances: [[first.giver, first.receiver, 0]] });
  assert.ok(near.some(({ reasons }) => reasons.some(({ kind, nearness }) => kind === "near" && nearness === 100)));
  const task = { exchange, suggestions, gives: 1, receives: 1 };
  const assigned = scambio.assign(task);
  assert.ok(assigned.isProved && assigned.chosen.length > 0);
  const left = suggestions.findIndex((_, at) => !assigned.chosen.includes(at));
  if (left >= 0) assert.ok(scambio.instead(task, left).lost.length > 0);
  assert.deepEqual(scambio.assign({ candidates: [{ giver: 0, receiver: 0, value: 5 }], gives: [1], receives: [1] }).chosen, [0]);

  const golden = await text("tests/cases/formats/exchange-1/input.json");
  assert.ok(Array.isArray(scambio.measured(golden, "A1").needs));
  assert.equal(scambio.measured(golden, "none"), null);
});

test("visits fit a plan", async () => {
  const exchange = JSON.parse(await real());
  const instance = rotation.instance(exchange, { rounds: 1 });
  const solver = new rotation.Solver(instance);
  const [giver, receiver] = instance.hosts.map(({ id }) => id);
  const suggestion = { giver, receiver, theme: "T2", need: 0, value: 50, reasons: [] };
  const [best] = scambio.visits(instance, solver.best(), suggestion, { themes: ["T2"], from: "2019-05-16" });
  assert.deepEqual([best.occasion, best.onTheme], ["at-giver", true]);
  solver.free();
});

test("practices and the programme", async () => {
  const exchange = await demonstration();
  const [practice] = scambio.lifeCycles(exchange, "2020-05-15");
  assert.deepEqual([practice.practice, practice.courses.length, practice.completeness], ["p1", 2, 100]);
  const found = scambio.synthesis(exchange, "2019-10-01", "2020-05-15");
  assert.equal(found.parts.length, 4);
  assert.ok(found.open.some(({ kind }) => kind === "incomplete"));
  assert.ok(found.network.now.index >= 0 && found.network.now.index <= 1);
});

test("wrong calls are thrown, with what is wrong", async () => {
  const exchange = await demonstration();
  code("invalid-exchange", () => scambio.days({}));
  code("wrong-argument", () => scambio.graph(exchange, "friends"));
  code("wrong-argument", () => scambio.graph(exchange, "transfers", { until: "yesterday" }));
  code("wrong-shape", () => scambio.measures({ nodes: [{ id: "a" }], ties: [{ from: 0, to: 1 }] }));
  code("wrong-argument", () => scambio.fallsInto({ nodes: [], ties: [] }, 0));
  code("wrong-argument", () => scambio.suggest(exchange, { weights: { practice: 101 } }));
  code("wrong-argument", () => scambio.assign(undefined));
  code("wrong-argument", () => scambio.writeNetwork({ nodes: [], ties: [] }, "pdf"));
});
