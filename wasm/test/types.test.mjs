// The types are in step with the schema, hide no name, and hold for real values.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { generated } from "../scripts/types.mjs";
import { installed, load, real, text } from "./package.mjs";

const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

test("js/exchange.d.ts is in step", async () => {
  assert.ok((await text("wasm/js/exchange.d.ts")) === (await generated()), "not in step: npm run types (in wasm/)");
});

test("no name is declared twice", async () => {
  const files = ["constants.d.ts", "exchange.d.ts", "index.d.ts"].map((name) => text(`wasm/js/${name}`));
  const declaration = /^export (?:declare )?(?:const|type|interface|class|function) (\w+)/gm;
  const names = (await Promise.all(files)).flatMap((file) => [...file.matchAll(declaration)].map(([, name]) => name));
  assert.ok(names.length > 80);
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});

test("every value is declared, and every declared value is there", async () => {
  const declared = ["constants.d.ts", "index.d.ts"].map((name) => text(`wasm/js/${name}`));
  const values = /^export declare (?:const|class|function) (\w+)/gm;
  const names = (await Promise.all(declared)).flatMap((file) => [...file.matchAll(values)].map(([, name]) => name));
  assert.deepEqual(names.toSorted(), Object.keys(await load()).toSorted());
});

/** An import with something in every list. */
const table = (scambio) => scambio.importTable(new TextEncoder().encode(
  "Tavola 1\n\nRegione;A (%);B;Note;C\nPiemonte;1,5 (b);n.d.;x;2%\nLombarida;2;3;;4\nMolise;x;..;;1\nITALIA;1;2;;3\nFonte: x\n"));

/** Lists with something in every list. */
const lists = (scambio, file) => {
  const { exchange } = scambio.read(file);
  const read = (kind, words) => scambio.readList(new TextEncoder().encode(words), exchange, { kind });
  return [
    read("practices", "Prospetto\n\nTitolo;Origine;Ente;Esito;Provee\nA;nuova;Regione Tosacna;x;y\n;nuova;;;z\n"),
    read("delegations", "Ente;Tematica;Partecipanti\nRegione Toscana;T2;3\n"),
    read("transfers", "Regione;Spesa\n"),
  ];
};

test("real values have the declared types", async () => {
  const scambio = await load();
  await scambio.init();
  // As literals, so that a field too many is found like one too few.
  const values = [
    ["Exchange", scambio.read(await real()).exchange],
    ["Reading[]", scambio.languages.map((lang) => scambio.read('{"format": "exchange/1", "statu": 1}', { lang }))],
    ["Reading", scambio.validate({})],
    ["Unit[]", scambio.territory()],
    ["FoundUnit[]", ["Lazio", "04", "x"].map((words) => scambio.findUnit(words))],
    ["Holiday[]", scambio.holidays(2026)],
    ["List[]", lists(scambio, await real())],
    ["Template", scambio.template(scambio.read(await real()).exchange)],
    ['Omit<s.TableImport, "figures" | "gaps">', await table(scambio)],
  ];
  const lines = values.map(([type, value], at) => `export const v${at}: ${type.replace(/^(?=[A-Z]\w+(\[\])?$)/, "s.")} = ${JSON.stringify(value)};`);
  const source = ['import type * as s from "scambio-core";', ...lines].join("\n");
  await installed(async (place) => {
    await writeFile(join(place, "values.mts"), source);
    const options = "--noEmit --strict --exactOptionalPropertyTypes --module nodenext --target es2022 --types".split(" ");
    const run = promisify(execFile)(process.execPath, [tsc, ...options, "", "values.mts"], { cwd: place });
    await run.catch(({ stdout }) => assert.fail(stdout));
  });
});
