// The first programme of `cargo bench -p scambio-core --bench rotation`, planned by the package in a page: moves per second, once a
// plan keeps all rules.
import { Solver, init } from "/npm/js/rotation.js";

const PACE = 1_000;
const MEASURED = 500_000;

await init();
const solver = new Solver(await (await fetch("/data/rotation.json")).text());
let { moves, best } = solver.progress();
while (best.violations > 0) ({ moves, best } = solver.step(PACE));
const start = performance.now();
solver.step(MEASURED);
const rate = MEASURED / ((performance.now() - start) / 1e3);
await fetch("/result", { method: "POST", body: JSON.stringify({ moves, moves_per_second: rate }) });
