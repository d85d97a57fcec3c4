// js/exchange.d.ts from the schema of the file format: `npm run types` writes it, a test checks that it is in step.

import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const schema = new URL("../../core/schema/exchange-1.schema.json", import.meta.url);
export const types = new URL("../js/exchange.d.ts", import.meta.url);

/** The declarations, as text. */
export async function generated() {
  const shape = JSON.parse(await readFile(schema, "utf8"), prepared);
  return compile(shape, "Exchange", {
    bannerComment: "// Generated from core/schema/exchange-1.schema.json: npm run types (in wasm/)",
    additionalProperties: false,
    style: { printWidth: 110 },
  });
}

/** The same shape in words that keep what people read: the names of types, and what each word of a list means. */
function prepared(key, node) {
  if (key === "") {
    const { title, $id, ...rest } = node; // they would name the type
    return rest;
  }
  if (node?.oneOf?.every((word) => "const" in word)) {
    const { oneOf, description, ...rest } = node;
    const meanings = oneOf.map((word) => `- \`${word.const}\`: ${word.description}`);
    const all = [description.replace(/[^.?!]$/, "$&."), "", ...meanings].join("\n");
    return { ...rest, description: all, enum: oneOf.map((word) => word.const) };
  }
  if (node?.oneOf?.every((one) => Object.keys(one).join() === "required")) {
    const { oneOf, description, properties, ...rest } = node;
    const names = oneOf.map(({ required: [name] }) => name);
    const without = (other) => Object.entries(properties).filter(([name]) => name === other || !names.includes(name));
    const one = (name) => ({ ...rest, properties: Object.fromEntries(without(name)), required: [name] });
    return { description, oneOf: names.map(one) };
  }
  if (node?.minProperties === 1 && node.maxProperties === 1) {
    const { description, properties, additionalProperties } = node;
    const one = ([name, value]) =>
      ({ type: "object", properties: { [name]: value }, required: [name], additionalProperties });
    return { description, oneOf: Object.entries(properties).map(one) };
  }
  if (typeof node?.$ref === "string" && Object.keys(node).length > 1) {
    const { $ref, ...rest } = node;
    return { ...rest, allOf: [{ $ref }] }; // beside other words, a reference would be copied in place
  }
  return node;
}

if (process.argv[1] === import.meta.filename) await writeFile(types, await generated());
