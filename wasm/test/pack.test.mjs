// What would be published: these files and no others.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { promisify } from "node:util";
import { folder, load, text } from "./package.mjs";

test("the package has what it says", async () => {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout } = await promisify(execFile)("npm", words, { cwd: folder });
  const [packed] = [JSON.parse(stdout)].flat();
  const { files } = packed.files ? packed : Object.values(packed)[0];
  assert.deepEqual(files.map(({ path }) => path).toSorted(), [
    "LICENSE",
    "README.md",
    "js/compare-glue.js",
    "js/compare.d.ts",
    "js/compare.js",
    "js/constants.d.ts",
    "js/constants.js",
    "js/entry.js",
    "js/error.js",
    "js/exchange.d.ts",
    "js/glue.js",
    "js/index.d.ts",
    "js/index.js",
    "js/lists.js",
    "js/module.js",
    "js/network-glue.js",
    "js/network.d.ts",
    "js/network.js",
    "js/rotation-glue.js",
    "js/rotation-shapes.d.ts",
    "js/rotation.d.ts",
    "js/rotation.js",
    "js/scambio-compare.wasm",
    "js/scambio-core.wasm",
    "js/scambio-network.wasm",
    "js/scambio-rotation.wasm",
    "js/scambio-workbook.wasm",
    "js/tables.js",
    "js/workbook-glue.js",
    "js/workbook.d.ts",
    "js/workbook.js",
    "package.json",
  ]);
});

test("the built package is that of the sources", async () => {
  for (const name of ["package.json", "js/index.js", "js/module.js", "js/tables.js", "js/constants.js", "js/entry.js", "js/error.js", "js/workbook.js", "js/compare.js", "js/rotation.js", "js/network.js", "js/index.d.ts", "js/exchange.d.ts", "js/workbook.d.ts"]) {
    const built = await readFile(join(folder, name), "utf8");
    assert.ok(built === (await text(`wasm/${name}`)), `${name} is older: run cargo x npm`);
  }
  const { version } = await load();
  assert.equal(JSON.parse(await text("wasm/package.json")).version, version);
  assert.equal(JSON.parse(await text("wasm/package-lock.json")).version, version);
});
