// The second script, for workbooks: fetched when one is opened or exported, and fetches its wasm. Nothing is sent.

let started;

/** The module, fetched and started when it is not yet; after a failure the next call tries again. */
const start = () => started ??= fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY })
  .then((answer) => __wbg_init({ module_or_path: answer }))
  .catch((error) => { started = undefined; throw error; });

/** Runs a function of the module. If it panics, the module starts afresh for the next call. */
async function call(run, ...values) {
  await start();
  try {
    return run(...values);
  } catch (error) {
    if (typeof error !== "string") __wbg_reset_state();
    throw error;
  }
}

/** Reads a workbook: `{ packed }`, which core unpacks to tables, or `{ problem }`. */
export const readWorkbook = async (bytes) => JSON.parse(await call(read_workbook_packed, bytes));

/** The bytes of a workbook of plain data (as in scambio-core's workbook.d.ts). Throws a text if it is none. */
export const writeWorkbook = (book) => call(write_workbook, JSON.stringify(book));

/** The bytes of a workbook of tables that the program has packed; their first rows are headers. */
export const writePacked = (title, packed, headers) => call(write_workbook_packed, title, packed, headers);
