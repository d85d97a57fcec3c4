// How the comparison is used, for the compiler.

import { type Comparison, type ComparisonTask, type Method, bestWorst, compare, envelopment, methods } from "scambio-core/compare";

const use = (..._: unknown[]): void => {};

const task: ComparisonTask = {
  values: [[1, null], [2, 3]],
  directions: ["up", "down"],
  recipe: [{ method: "min-max" }, { method: "direct", arguments: { points: [3, 1] } }],
};
const compared: Comparison = compare(task, [1, 2]);
const standing = compared.units[0];
use(standing?.interval?.[0], standing?.position, compared.did[0]?.what);
// @ts-expect-error there may be none
standing?.interval[0];
// @ts-expect-error not a direction
compare({ ...task, directions: ["left", "up"] });
const method: Method | undefined = methods()[0];
use(method?.laws[0] === "dominance", method?.needs[0]);
const parameter = method?.parameters[0];
if (parameter?.kind === "number") use(parameter.default);
// @ts-expect-error only numbers have one
parameter?.default;
use(envelopment([[1]], [[1]], { returns: "variable" })[0]?.peers, bestWorst([1, 2], [2, 1]).weights);
// @ts-expect-error not a word of it
envelopment([[1]], [[1]], { returns: "some" });
