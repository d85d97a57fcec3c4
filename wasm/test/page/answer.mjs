// What the package says of a file.

/** Loads the package from a folder and reads a file: what was found, in short. */
export async function answer(folder, file) {
  const scambio = await import(new URL("js/index.js", folder));
  await scambio.init();
  const text = await (await fetch(file)).text();
  const { exchange, diagnostics, publishable } = scambio.read(text);
  return {
    administrations: exchange?.administrations.length ?? null,
    codes: diagnostics.map(({ code }) => code),
    publishable,
    written: exchange !== null && scambio.write(exchange) === text,
    unit: scambio.findUnit("Valle d'Aosta").unit.ipa,
  };
}
