// What the modules of the package share.

/** A call that cannot be answered. Wrong data is not an error but diagnostics. */
export class ScambioError extends Error {
  constructor(code, message, { cause, diagnostics, cell, missing } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ScambioError";
    this.code = code;
    if (diagnostics !== undefined) this.diagnostics = diagnostics;
    if (cell !== undefined) this.cell = cell;
    if (missing !== undefined) this.missing = missing;
  }
}

/** The bytes of a file: Node's `fetch` reads none. `undefined` in a page, and for other sources. */
export async function fromDisk(source) {
  const address = source?.href ?? source;
  if (typeof address !== "string" || !address.startsWith("file:")) return undefined;
  const disk = globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return disk?.readFile(new URL(address));
}
