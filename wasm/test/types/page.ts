// What only pages and workers have.

import { importTable, init, read } from "scambio-core";

export async function open(file: File, module: WebAssembly.Module, bytes: BufferSource): Promise<void> {
  await init(module);
  await init(bytes);
  await init(await WebAssembly.compileStreaming(fetch("scambio-core.wasm")));
  read(await file.text(), { lang: "it" });
  read(new Uint8Array(await file.arrayBuffer()));
  await importTable(file, file.name);
  // @ts-expect-error not read yet
  read(file);
}
