// In a worker thread: loaded there, or with the compiled module of the main thread.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { Worker } from "node:worker_threads";
import { folder, load, real } from "./package.mjs";

async function answer(module) {
  const worker = new Worker(new URL("worker.mjs", import.meta.url), { workerData: { file: await real(), module } });
  try {
    const [reading] = await once(worker, "message");
    return reading;
  } finally {
    await worker.terminate();
  }
}

test("a worker reads what the main thread reads", async () => {
  const scambio = await load();
  await scambio.init();
  const expected = scambio.read(await real());
  assert.deepEqual(await answer(), expected);
  const module = await WebAssembly.compile(await readFile(join(folder, "js/scambio-core.wasm")));
  assert.deepEqual(await answer(module), expected);
});
