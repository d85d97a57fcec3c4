// The same in a worker.

import { answer } from "./answer.mjs";

onmessage = async ({ data: [folder, file] }) => {
  postMessage(await answer(folder, file).catch(({ message }) => ({ error: message })));
};
