// Reads a file in a worker thread and posts what was found.

import { parentPort, workerData } from "node:worker_threads";
import { load } from "./package.mjs";

const scambio = await load();
await scambio.init(workerData.module);
parentPort.postMessage(scambio.read(workerData.file));
