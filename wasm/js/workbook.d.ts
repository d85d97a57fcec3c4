// Workbooks: a second entry of the package, `scambio-core/workbook`, with a WebAssembly module of its own.

import type { ModuleSource } from "./index.js";

export { ScambioError } from "./index.js";

/**
 * Loads the WebAssembly module; every other function needs it first. Further calls give the same promise, until one
 * fails.
 *
 * @param source Where the module is. Without it: beside this file, read from disk in Node, fetched in a page.
 * @throws {ScambioError} `load-failed`
 */
export declare function init(source?: ModuleSource): Promise<void>;

/** Reads all sheets of an XLSX, XLSM, XLS or ODS file, or says why it cannot be read. Formulas are their results. */
export declare function readWorkbook(file: Uint8Array): WorkbookReading;

/** Reads all sheets for `importTable()` of the first entry, which understands them. */
export declare function readTables(file: Uint8Array): WorkbookTables;

/** Sheets on their way to `importTable()`, or why there are none. */
export interface WorkbookTables {
  readonly packed: string | null;
  readonly container: string | null;
  readonly problem: WorkbookProblem | null;
}

/**
 * The same in slices of some milliseconds, between which a page, or a server, has its turn.
 *
 * @throws The reason of the signal, when that is aborted.
 */
export declare function readWorkbookInSteps(file: Uint8Array, options?: ReadingOptions): Promise<WorkbookReading>;

/** How a workbook is read in steps. */
export interface ReadingOptions {
  /** Hears after each slice how much is done, from 0 to 1; it never goes back. */
  readonly onProgress?: (share: number) => void;
  /** Gives the reading up when it is aborted. */
  readonly signal?: AbortSignal;
}

/** The sheets of a workbook, or why there are none. */
export type WorkbookReading =
  | { sheets: WorkbookSheet[]; problem: null }
  | { sheets: null; problem: WorkbookProblem };

/** A sheet as it was read. Rows and columns are those of the sheet, counted from 0. */
export interface WorkbookSheet {
  name: string;
  /** Does the workbook hide it? */
  hidden: boolean;
  /** The rows that the workbook hides. */
  hiddenRows: number[];
  /** The columns that the workbook hides. */
  hiddenColumns: number[];
  /** The areas whose cells are one, first and last row and column included. */
  merged: { top: number; left: number; bottom: number; right: number }[];
  /** Rows differ in length. */
  rows: WorkbookCell[][];
}

/** Nothing, a text, or what the workbook knows more of. */
export type WorkbookCell = null | string | WorkbookTypedCell;

/** A cell that is more than its text; `text` is what a person sees, with a decimal point and days as `2019-05-16`. */
export type WorkbookTypedCell =
  | { text: string; number: number; percent?: true }
  | { text: string; day: string }
  | { text: string; boolean: boolean }
  | { text: string; error: true };

/** Why a workbook cannot be read. */
export type WorkbookProblem =
  | { code: "not-a-workbook" | "encrypted-workbook" | "no-sheets" }
  | { code: "unsupported-workbook"; kind: string }
  | { code: "damaged-workbook"; part: string }
  | { code: "workbook-too-large"; measure: WorkbookMeasure; found: number; limit: number };

/** What of a workbook is too much. */
export type WorkbookMeasure = "bytes" | "expanded" | "ratio" | "sheets" | "rows" | "columns" | "cells" | "text";

/**
 * Writes an XLSX file; the same book gives the same bytes. No text becomes a formula or a link.
 *
 * @throws {ScambioError} `wrong-argument`, or `workbook-too-large` or `no-sheets` for what no workbook holds
 */
export declare function writeWorkbook(book: WorkbookToWrite): Uint8Array;

/** A workbook to write. */
export interface WorkbookToWrite {
  readonly title?: string;
  readonly sheets: readonly SheetToWrite[];
  /** The last sheet: where the data come from. */
  readonly sources?: {
    readonly name: string;
    /** The headings of its four columns. */
    readonly header: readonly [string, string, string, string];
    readonly rows: readonly {
      readonly subject?: string;
      readonly citation?: string;
      readonly address?: string;
      readonly licence?: string;
    }[];
  };
}

/** A sheet to write. */
export interface SheetToWrite {
  /** Characters that a name may not have become `_`, it is cut to 31, and a second one gets a number. */
  readonly name: string;
  /** Bold rows that stay in place. */
  readonly header?: readonly (readonly string[])[];
  readonly rows?: readonly (readonly CellToWrite[])[];
  /** The widths of the first columns in characters. */
  readonly widths?: readonly number[];
  /** How many columns at the left stay in place. */
  readonly frozenColumns?: number;
}

/** A cell to write: a fraction as `percent`, a day as `2019-05-16`, a missing value with the mark that says why. */
export type CellToWrite =
  | null
  | string
  | number
  | boolean
  | { readonly number: number; readonly decimals?: number; readonly unit?: string }
  | { readonly percent: number; readonly decimals?: number }
  | { readonly day: string }
  | { readonly absent: string };
