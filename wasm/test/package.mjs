// The built package, as `cargo x npm` wrote it, and the files of the house that tests read.

import { mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder of the workspace. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The folder of the built package: `npm` in cargo's target folder. */
export const folder = join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "npm");

const entry = pathToFileURL(join(folder, "js/index.js"));

/** The package. */
export async function load() {
  return import(entry).catch((cause) => {
    throw new Error("There is no package yet: run cargo x npm.", { cause });
  });
}

/** The memory of the loaded package. */
export async function wasmMemory() {
  const glue = await import(new URL("glue.js", entry));
  return (await glue.default()).memory;
}

/** A file of the house, as text. */
export const text = (path) => readFile(join(root, path), "utf8");

/** The file of the real exchange. */
export const real = () => text("core/data/scambio-pa.json");

/** Runs `use` in a new folder where the package is installed under its name. */
export async function installed(use) {
  const place = await mkdtemp(join(tmpdir(), "scambio-"));
  try {
    await mkdir(join(place, "node_modules"));
    await symlink(folder, join(place, "node_modules/scambio-core"), "dir");
    return await use(place);
  } finally {
    await rm(place, { recursive: true });
  }
}
