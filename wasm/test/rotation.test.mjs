// Rotation: the same plans as natively, every function with real data, wrong calls.

import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { folder, load, real, text } from "./package.mjs";
import { same } from "./same.mjs";

const files = await load();
const scambio = await import(pathToFileURL(join(folder, "js/rotation.js")));
const glue = await import(pathToFileURL(join(folder, "js/rotation-glue.js")));

const data = (name) => text(`core/tests/data/rotation/${name}.json`);
const code = (code, run) => assert.throws(run, { name: "ScambioError", code });

test("nothing works before it is loaded", async () => {
  code("not-ready", () => scambio.programme("{}"));
  await scambio.init();
  await files.init();
});

test("plans, explanations and seatings are the same bytes as natively", async () => {
  const answers = [];
  for (const name of ["mini-4x2", "small-6x3", "scambio-8x6"]) {
    const instance = await data(name);
    const solver = new glue.Solver(instance, '{"seed":7}');
    solver.step(12_000);
    answers.push([`${name} plan`, solver.best()], [`${name} progress`, solver.step(500)]);
    answers.push([`${name} explanation`, glue.explain(instance, solver.best(), "de")]);
    solver.free();
  }
  answers.push(["real instance", glue.instance(await real(), "{}")]);
  const mixer = new glue.Mixer(await data("mixing/mix-8x3-t6-r3"), 3);
  mixer.step(5_000);
  answers.push(["seating", mixer.best()]);
  mixer.free();
  await same("rotation", answers);
});

test("from the real exchange to a plan that it keeps", async () => {
  const { exchange } = files.read(await real());
  const usual = scambio.programme(exchange);
  assert.deepEqual([usual.rounds, usual.start, usual.params.weekend], [2, "2019-05-16", [6, 7]]);
  const instance = scambio.instance(exchange, { rounds: 1, params: { far_km: 500 } });
  assert.deepEqual([instance.hosts.length, instance.sessions.length, instance.params.far_km], [8, 2 + 3 + 48, 500]);
  assert.deepEqual(scambio.readInstance(scambio.writeInstance(instance)), instance);
  assert.deepEqual(scambio.readInstance(new TextEncoder().encode(JSON.stringify(instance))), instance);

  const solver = new scambio.Solver(instance, { seed: 2 });
  const first = solver.progress().best;
  const { moves, best } = solver.step(30_000);
  assert.ok(moves === 30_000 && best.violations <= first.violations);
  const plan = solver.best();
  const score = solver.score();
  assert.deepEqual([score.violations, score.objective], [best.violations, best.objective]);
  const checked = scambio.check(instance, plan);
  assert.deepEqual([checked.hard, checked.soft, checked.objective], [score.hard, score.soft, score.objective]);
  const again = new scambio.Solver(JSON.stringify(instance), { seed: 2, plan });
  assert.ok(again.step(1_000).best.objective <= best.objective || best.violations > 0);
  again.free();
  solver.free();
  code("wrong-argument", () => solver.best());

  const kept = scambio.keepPlan({ id: "v1", title: "Piano", simulated: true }, instance, plan);
  const { exchange: with1, diagnostics } = files.validate({ ...exchange, plans: [kept] });
  assert.deepEqual([with1.plans.length, diagnostics.filter(({ severity }) => severity === "error")], [1, []]);
  const opened = scambio.openPlan(with1, "v1");
  assert.deepEqual([opened.instance, opened.plan], [instance, plan]);
  assert.equal(scambio.openPlan(with1, "v2"), null);
});

test("a plan is explained and made better", async () => {
  const [instance, plan] = [await data("scambio-8x6"), JSON.parse(await data("scambio-8x6-plan"))];
  const { reasons, burdens, objective, violations } = scambio.explain(instance, plan, { lang: "fr" });
  assert.equal(violations, 0);
  assert.ok(reasons.every(({ text, cost }) => text.length > 0 && cost >= 0));
  assert.equal(burdens.length, 8);
  const session = "FS1-R1-VDA";
  const days = scambio.recommend(instance, plan, session, { count: 5 });
  assert.equal(days.length, 5);
  assert.ok(days.some(({ objective: other }) => other <= objective));
  const [other] = scambio.alternatives(instance, plan, session, { count: 1, lang: "en" });
  assert.equal(other.change.changes.length, 1);
  const moved = { ...plan, starts: { ...plan.starts, [session]: other.start } };
  assert.deepEqual(scambio.difference(instance, plan, moved, { lang: "en" }), other.change);
  const [wrong] = Object.keys(plan.starts);
  const { [wrong]: _, ...starts } = plan.starts;
  const { must, should } = scambio.check(instance, { ...plan, starts }, { levels: { H1_assigned: "should" } });
  assert.deepEqual([must, should], [0, 1]);
});

test("a conflict is told, and an offer taken", async () => {
  const instance = await data("infeasible-pins");
  const found = scambio.conflict(instance, { moves: 0, lang: "en" });
  assert.ok(found.is_certain && found.text.startsWith("There are no possible days"));
  assert.ok(found.offers.length > 0 && found.offers[0].text.length > 0);
  const relaxed = scambio.relax(instance, 0, { moves: 0 });
  assert.notDeepEqual(scambio.conflict(relaxed, { moves: 0, lang: "en" }), found);
  assert.equal(scambio.relax(instance, 1_000, { moves: 0 }), null);
  const mini = await data("mini-4x2");
  assert.equal(scambio.conflict(mini, { moves: 0 }), null);
  const nothing = { starts: {} };
  assert.equal(scambio.conflict(mini, { moves: 0, plan: nothing })?.is_certain ?? false, false);
});

test("the stop of 2020 is planned again", async () => {
  const [instance, plan] = [await data("scambio-8x6"), await data("scambio-8x6-plan")];
  const events = [{ kind: "stop", first: "2020-02-24", last: "2020-04-30" }];
  const now = scambio.replan(instance, plan, "2020-02-24", events);
  assert.deepEqual(now.left_out, []);
  const solver = new scambio.Solver(now.instance, { plan: now.start, replanning: true });
  solver.step(20_000);
  const best = scambio.restore(now.instance, solver.best());
  const { after, changes } = scambio.difference(now.instance, now.announced, best);
  assert.equal(after.violations, 0);
  for (const { before, after } of changes) assert.ok(before.start >= "2020-02-24" && after.start > "2020-04-30");
  solver.free();

  const versions = [{ instance: JSON.parse(instance), plan: JSON.parse(plan) }, { instance: now.instance, plan: best }];
  const ics = scambio.calendar(versions, { whose: "administration", id: "PIE", name: "Piemonte", stamp: "2020-02-24", note: "piano simulato" });
  assert.match(ics, /^BEGIN:VCALENDAR\r\n[^]*SEQUENCE:1\r\n[^]*END:VCALENDAR\r\n$/);
  assert.equal(ics.match(/piano simulato/g).length > ics.match(/BEGIN:VEVENT/g).length, true);
  assert.equal(scambio.calendar([], { name: "x", stamp: "2020-02-24" }), null);
  const rows = scambio.planCsv(now.instance, best, "rfc4180").trim().split("\r\n");
  assert.equal(rows.length, 1 + now.instance.sessions.length);
  code("wrong-argument", () => scambio.replan(instance, plan, "2020-02-24", [{ kind: "absent", host: "?", first: "2020-03-01", last: "2020-03-02" }]));
});

test("people are mixed", async () => {
  const instance = await data("mixing/mix-8x3-t6-r3");
  const mixer = new scambio.Mixer(instance, { seed: 1 });
  let progress;
  do progress = mixer.step(20_000);
  while (progress.objective > 0 && progress.moves < 2_000_000);
  const score = scambio.checkSeating(instance, mixer.best());
  assert.deepEqual([score.violations, score.objective], [0, 0]);
  assert.deepEqual(score, mixer.score());
  mixer.free();
});

test("wrong calls are thrown, with what is wrong", async () => {
  const mini = await data("mini-4x2");
  code("invalid-exchange", () => scambio.instance({}));
  assert.throws(() => new scambio.Solver("{}"), ({ code, diagnostics }) => code === "invalid-instance" && diagnostics[0].path === "");
  code("invalid-plan", () => scambio.check(mini, { starts: { nowhere: "2019-09-02" } }));
  code("wrong-argument", () => scambio.explain(mini, { starts: {} }, { lang: "es" }));
  code("wrong-argument", () => scambio.recommend(mini, { starts: {} }, "nowhere"));
  code("wrong-argument", () => new scambio.Solver(mini, { seed: -1 }));
  code("wrong-argument", () => scambio.programme(undefined));
  code("invalid-mixing", () => new scambio.Mixer("{}"));
  const lonely = { format: "exchange/1", id: "x", title: "X", administrations: [{ id: "a", name: "A", role: "lead" }] };
  assert.throws(() => scambio.instance(lonely), ({ code, missing }) => code === "missing-data" && missing.at(-1).administration === "a");
});
