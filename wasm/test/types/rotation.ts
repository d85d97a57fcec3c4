// How planning is used, for the compiler.

import type { Exchange } from "scambio-core";
import {
  type Plan,
  type RotationInstance,
  Mixer,
  Solver,
  alternatives,
  calendar,
  check,
  conflict,
  difference,
  explain,
  instance,
  keepPlan,
  openPlan,
  planCsv,
  programme,
  recommend,
  relax,
  replan,
  restore,
} from "scambio-core/rotation";

const use = (..._: unknown[]): void => {};

export function plan(exchange: Exchange): Plan {
  const what: RotationInstance = instance(exchange, { rounds: programme(exchange).rounds, params: { far_km: 500 } });
  // @ts-expect-error not a number of the rules
  instance(exchange, { params: { far: 500 } });
  const solver = new Solver(what, { seed: 2 });
  const { moves, best } = solver.step(5_000);
  use(moves, best.objective, solver.score().hard.H9_track_gap);
  const found = solver.best();
  solver.free();
  use(check(what, found, { levels: { H8_host_gap: "should" } }).should, explain(what, found, { lang: "sl" }).burdens[0]?.km);
  // @ts-expect-error no such level
  check(what, found, { levels: { H8_host_gap: "perhaps" } });
  const [first] = recommend(what, found, "lab-1.T2");
  use(first?.start, alternatives(what, found, "lab-1.T2")[0]?.change.by_rule.travel);
  const why = conflict(what, { moves: 0 });
  if (why) use(why.offers[0]?.text, relax(what, 0));
  // @ts-expect-error there may be none
  why.text;
  const now = replan(what, found, "2020-02-24", [{ kind: "absent", host: "r_toscan", first: "2020-03-01", last: "2020-03-02" }]);
  // @ts-expect-error a host is missing
  replan(what, found, "2020-02-24", [{ kind: "absent", first: "2020-03-01", last: "2020-03-02" }]);
  use(difference(now.instance, now.announced, restore(now.instance, now.start)).changes[0]?.after.start);
  const ics: string | null = calendar([{ instance: what, plan: found }], { whose: "track", id: "T2", name: "T2", stamp: "2019-05-16" });
  use(ics, planCsv(what, found, "rfc4180"));
  exchange.plans = [keepPlan({ id: "v1", title: "Piano", simulated: true }, what, found)];
  use(openPlan(exchange, "v1")?.plan.starts);
  return found;
}

const mixer = new Mixer("{}", { seed: 3 });
use(mixer.step(1).is_proved, mixer.best().rounds[0]?.[0]?.[0]);
