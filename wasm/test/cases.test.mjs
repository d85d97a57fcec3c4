// The cases of the house, answered here as core answers natively.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { load, root } from "./package.mjs";

const scambio = await load();
await scambio.init();

/** The folders of a kind of case. */
async function cases(kind) {
  const folder = join(root, "tests/cases", kind);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

test("every version of the format is read and written as the newest", async () => {
  const folders = await cases("formats");
  assert.ok(folders.length > 0);
  for (const folder of folders) {
    const { exchange } = scambio.read(await readFile(join(folder, "input.json")));
    assert.equal(scambio.write(exchange), await readFile(join(folder, "expected.json"), "utf8"), folder);
  }
});

test("what is found is what core finds natively", async () => {
  // The package brings older files up to date: it never calls one outdated.
  const folders = [...(await cases("exchange")), ...(await cases("many"))].filter((folder) => !folder.endsWith("outdated-format"));
  assert.ok(folders.length > 50);
  for (const folder of folders) {
    const reading = scambio.read(await readFile(join(folder, "input.json")));
    const found = reading.diagnostics.map(({ message, ...rest }) => ({ line: null, column: null, ...rest }));
    assert.deepEqual(found, JSON.parse(await readFile(join(folder, "expected.json"), "utf8")), folder);
  }
});

test("every case is said in five languages", async () => {
  for (const folder of await cases("exchange")) {
    const file = await readFile(join(folder, "input.json"));
    const said = scambio.languages.map((lang) => scambio.read(file, { lang }).diagnostics[0].message);
    assert.equal(new Set(said).size, 5, folder);
  }
});
