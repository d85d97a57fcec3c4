// The README's examples run where the package is installed, and print what the README says.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { promisify } from "node:util";
import { installed, real, text } from "./package.mjs";

test("the examples print what stands below them", async () => {
  const readme = await text("wasm/README.md");
  const examples = [...readme.matchAll(/```js\n((?:(?!```).)*)```\n+```text\n(.*?)```/gs)];
  assert.equal(examples.length, 3);
  await installed(async (place) => {
    await writeFile(join(place, "scambio-pa.json"), await real());
    await writeFile(join(place, "exchange.json"), await text("core/tests/data/network/exchange.json"));
    for (const [, code, output] of examples) {
      await writeFile(join(place, "example.mjs"), code);
      const { stdout } = await promisify(execFile)(process.execPath, ["example.mjs"], { cwd: place });
      assert.equal(stdout, output);
    }
  });
});

test("the example of a list runs", async () => {
  const [, code] = (await text("wasm/README.md")).match(/```js\n((?:(?!```)[^])*readList(?:(?!```)[^])*)```/);
  await installed(async (place) => {
    await writeFile(join(place, "scambio-pa.json"), await real());
    await writeFile(join(place, "pratiche.csv"), "Titolo;Origine;Ente\nSportello di prova;nuova;Regione Tosacna\n");
    await writeFile(join(place, "example.mjs"), code);
    const { stdout } = await promisify(execFile)(process.execPath, ["example.mjs"], { cwd: place });
    assert.equal(stdout, "row 2: Offerta da: «Regione Tosacna» non è nello scambio.\npractices: 1 new: 1\nwritten: true\n");
  });
});

test("the example of a table runs", async () => {
  const [code] = (await text("wasm/README.md")).match(/(?<=```js\n)[^`]*importTable(.*?)(?=```)/s);
  await installed(async (place) => {
    await writeFile(join(place, "spesa.csv"), "Regione;Spesa\nPiemonte;1,5\nLombarida;n.d.\n");
    await writeFile(join(place, "example.mjs"), code);
    const { stdout } = await promisify(execFile)(process.execPath, ["example.mjs"], { cwd: place });
    assert.match(stdout, /^\[ 'ITC1', 'ITC4' \] \[ 'Spesa' \] .*\nabsent  ?{?.*/s);
    assert.ok(stdout.includes("not-available"));
  });
});
