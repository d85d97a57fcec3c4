// How networks are used, for the compiler.

import type { Exchange } from "scambio-core";
import {
  type Suggestion,
  assign,
  graph,
  instead,
  layout,
  lifeCycles,
  measures,
  suggest,
  synthesis,
  visits,
  writeNetwork,
} from "scambio-core/network";

const use = (..._: unknown[]): void => {};

export function look(exchange: Exchange): void {
  const network = graph(exchange, "transfers", { theme: "T2", planned: true });
  // @ts-expect-error not a graph
  graph(exchange, "friends");
  use(measures(network).nodes.pageRank[0], layout(network).positions[0]?.[1], writeNetwork(network, "graphml"));
  const [first]: Suggestion[] = suggest(exchange, { weights: { near: 40 } });
  const reason = first?.reasons[0];
  if (reason?.kind === "practice") use(reason.inUse);
  // @ts-expect-error only practices have it
  reason?.inUse;
  const task = { exchange, suggestions: suggest(exchange), gives: 1, receives: 2 };
  use(assign(task).isProved, instead(task, 0).loss);
  if (first) use(visits("{}", { starts: {} }, first, { from: "2019-05-16" })[0]?.occasion);
  use(lifeCycles(exchange, "2020-05-15")[0]?.hints, synthesis(exchange, "2019-05-16", "2020-05-15").open[0]?.kind);
}
