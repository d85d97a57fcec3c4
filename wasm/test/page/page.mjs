// Reads a file in the page and in a worker, and shows what was found: `{ state, page, worker }`, as JSON in #result.
//
// `?package=` is the folder of the built package, `?file=` the file to read; both relative to this page.

import { answer } from "./answer.mjs";

const query = new URLSearchParams(location.search);
const address = (name, otherwise) => new URL(query.get(name) ?? otherwise, location.href).href;
const folder = address("package", "package/");
const file = address("file", "scambio-pa.json");

const result = document.querySelector("#result");
try {
  const page = await answer(folder, file);
  const worker = new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
  const inWorker = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage([folder, file]);
  });
  if (inWorker.error) throw new Error(`in the worker: ${inWorker.error}`);
  result.textContent = JSON.stringify({ state: "done", page, worker: inWorker });
} catch (error) {
  result.textContent = JSON.stringify({ state: "failed", error: error.message ?? error.type });
}
