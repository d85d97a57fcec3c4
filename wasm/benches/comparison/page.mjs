// The methods of the comparison in a page, as core/benches/comparison measures them: of each the least of the times, in seconds, and
// the sum over its answer.
import init, { Bench } from "/bench/glue.js";

const RUNS = 9, ENOUGH = 2000; // how often a piece is done at most, and after how many milliseconds no more
await init({ module_or_path: "/bench/bench.wasm" });
const bench = new Bench(), found = {};
for (let at = 0, name; (name = bench.name(at)) !== undefined; at++) {
  let sum = bench.run(at), least = Infinity;
  const begin = performance.now();
  for (let run = 0; run < RUNS && (run === 0 || performance.now() - begin < ENOUGH); run++) {
    const start = performance.now();
    sum = bench.run(at);
    least = Math.min(least, performance.now() - start);
  }
  found[name] = { seconds: least / 1e3, sum };
}
await fetch("/result", { method: "POST", body: JSON.stringify(found) });
