// How workbooks are used, for the compiler: what it accepts, and (`@ts-expect-error`) what it must not.

import {
  type CellToWrite,
  type WorkbookCell,
  type WorkbookMeasure,
  type WorkbookSheet,
  ScambioError,
  init,
  readTables,
  readWorkbook,
  readWorkbookInSteps,
  writeWorkbook,
} from "scambio-core/workbook";
import { importTable } from "scambio-core";

await init();
const reading = readWorkbook(new Uint8Array());
if (reading.problem === null) {
  const sheet: WorkbookSheet | undefined = reading.sheets[0];
  const cell: WorkbookCell | undefined = sheet?.rows[0]?.[0];
  if (cell && typeof cell === "object" && "number" in cell) {
    const number: number = cell.number;
    void [number, cell.percent];
  }
} else if (reading.problem.code === "workbook-too-large") {
  const measure: WorkbookMeasure = reading.problem.measure;
  void [measure, reading.problem.limit];
}
importTable(readTables(new Uint8Array()), "a.xlsx");
// @ts-expect-error: sheets are for people
importTable(reading);
// @ts-expect-error: a file is bytes
readWorkbook("a");
const slowly: Promise<typeof reading> = readWorkbookInSteps(new Uint8Array(), {
  onProgress: (share: number) => void share,
  signal: new AbortController().signal,
});
void [slowly, readWorkbookInSteps(new Uint8Array())];
// @ts-expect-error: a signal is one
readWorkbookInSteps(new Uint8Array(), { signal: true });

const cells: CellToWrite[] = [null, "a", 1, true, { number: 1, unit: "km" }, { percent: 0.1, decimals: 1 }, { day: "2019-05-16" }, { absent: "n.d." }];
const bytes: Uint8Array = writeWorkbook({ sheets: [{ name: "a", header: [["x"]], rows: [cells] }] });
void [bytes, ScambioError];
// @ts-expect-error: a workbook has sheets
writeWorkbook({});
// @ts-expect-error: a percentage is a number
writeWorkbook({ sheets: [{ name: "a", rows: [[{ percent: "1" }]] }] });
