// The second script, for workbooks: fetched when one is opened or exported, and fetches its wasm. Nothing is sent.

let started;

/** The module, fetched and started when it is not yet; after a failure the next call tries again. */
const start = () => started ??= fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY })
  .then((answer) => __wbg_init({ module_or_path: answer }))
  .catch((error) => { started = undefined; throw error; });

/** Runs a function of the module. If it panics, the module starts afresh for the next call. */
function run(work) {
  try {
    return work();
  } catch (error) {
    if (typeof error !== "string") __wbg_reset_state();
    throw error;
  }
}

const SLICE = 8; // milliseconds of work, then the page has its turn
const STEP = 1 << 15; // bytes or cells of a step: a fraction of that
const PIECE = 1 << 17; // bytes of a piece of packed tables
const LARGE = 1 << 21; // bytes of a file after which the memory that it took is given back

/** Comes back as soon as the page has had its turn; setTimeout would wait longer. */
const turn = () => new Promise((go) => {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => { port1.close(); go(); };
  port1.postMessage(null);
});

let open = 0; // readings that have not ended

/**
 * Reads a workbook in slices of some milliseconds: `{ pieces }`, which core unpacks to tables, or `{ problem }`. After
 * each slice `goOn` hears how much is done, from 0 to 1; when it says no, the answer is undefined.
 */
export async function readWorkbook(bytes, goOn) {
  await start();
  const reading = run(() => new Reading(bytes));
  const pieces = [];
  open++;
  try {
    let isRead = false;
    for (;;) {
      const end = performance.now() + SLICE;
      do {
        if (!isRead) {
          isRead = run(() => reading.step(STEP));
          const problem = isRead && reading.problem();
          if (problem) return { problem: JSON.parse(problem) };
        } else {
          const piece = run(() => reading.packed(PIECE));
          if (piece === undefined) return { pieces };
          pieces.push(piece);
        }
      } while (performance.now() < end);
      if (!goOn(reading.progress())) return undefined;
      await turn();
    }
  } finally {
    end(reading, bytes.length);
  }
}

/** Lets go of a reading: after a large file, of all the memory of the module, unless somebody else needs it. */
function end(reading, size) {
  open--;
  try {
    reading.progress(); // throws if the module has started afresh meanwhile: then it has nothing of it
    if (size > LARGE && open === 0) __wbg_reset_state();
    else reading.free();
  } catch { /* nothing is left */ }
}

/** The bytes of a workbook of plain data (as in scambio-core's workbook.d.ts). Throws a text if it is none. */
export async function writeWorkbook(book) {
  await start();
  return run(() => write_workbook(JSON.stringify(book)));
}

/** The bytes of a workbook of tables that the program has packed; their first rows are headers. */
export async function writePacked(title, packed, headers) {
  await start();
  return run(() => write_workbook_packed(title, packed, headers));
}
