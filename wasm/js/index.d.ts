// The package's functions. The shapes of the file are generated (exchange.d.ts), and so are the closed lists of words
// (constants.d.ts).

import type { DiagnosticCode, Severity } from "./constants.js";
import type { Exchange, Language } from "./exchange.js";

export * from "./constants.js";
export * from "./exchange.js";

/**
 * Where the WebAssembly module is: its address as a string or `URL`, its bytes, the `Response` that brings them or the
 * promise of one, or the compiled `WebAssembly.Module` (which, to the compiler, is any object).
 */
export type ModuleSource = string | object;

/**
 * Loads the WebAssembly module; every other function needs it first. Further calls give the same promise, until one
 * fails.
 *
 * @param source Where the module is. Without it: beside this file, read from disk in Node, fetched in a page.
 * @throws {ScambioError} `load-failed`
 */
export declare function init(source?: ModuleSource): Promise<void>;

/** How a file is read. */
export interface ReadOptions {
  /** The language of messages, by a tag such as `de` or `de-AT`; Italian unless told. */
  readonly lang?: Language | `${Language}-${string}`;
}

/** What was found in a file. */
export interface Reading {
  /** The exchange; `null` if there is a problem of severity `error`. */
  exchange: Exchange | null;
  /** Every problem, in the order of the file; of very many, the first. */
  diagnostics: Diagnostic[];
  /** How many further problems there are. */
  leftOut: number;
  /** May the file be published as it is: neither errors nor warnings? */
  publishable: boolean;
}

/** One problem, with its place. */
export interface Diagnostic {
  /** What is wrong, by its stable name. */
  code: DiagnosticCode;
  /** How bad it is. */
  severity: Severity;
  /** The place in the exchange, such as `themes[1].name`; empty for the whole. */
  path: string;
  /** The line in the file, from 1. */
  line?: number;
  /** The character in the line, from 1. */
  column?: number;
  /** What the problem is about, by name. */
  arguments: { [name: string]: string };
  /** What is wrong and what to do about it, in plain words. */
  message: string;
}

/**
 * Reads a file: its text or its bytes. Wrong data is never thrown: it is answered with diagnostics.
 *
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 */
export declare function read(input: string | Uint8Array, options?: ReadOptions): Reading;

/**
 * Checks an object that comes from no file, so that its problems have neither line nor column. The exchange in the
 * answer is a new object.
 *
 * @throws {ScambioError} `not-ready`; `wrong-argument`: the value cannot be written as JSON
 */
export declare function validate(exchange: unknown, options?: ReadOptions): Reading;

/**
 * The file of an exchange: two spaces of indentation, absent fields left out, a line feed at the end. Fields that the
 * format does not know are not written; {@link validate} names them.
 *
 * @throws {ScambioError} `invalid-exchange`, with diagnostics; `not-ready`, `wrong-argument`
 */
export declare function write(exchange: Exchange): string;

/**
 * The file of an exchange without any person's name: what may be published.
 *
 * @throws {ScambioError} `invalid-exchange`, with diagnostics; `not-ready`, `wrong-argument`
 */
export declare function publish(exchange: Exchange): string;

/** The numbers of an analysis: what `compare` takes. */
export interface AnalysisMatrix {
  /** The administrations. */
  units: string[];
  /** The criteria that are scored. */
  criteria: string[];
  directions: ("up" | "down")[];
  values: (number | null)[][];
}

/**
 * The scored criteria of a comparative analysis, in a round from 1: a target as the distance from it, steps as what they
 * are worth. `null`: no valid exchange, no such analysis or round, or nothing that is scored.
 *
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 */
export declare function matrix(exchange: Exchange, analysis: string, round?: number): AnalysisMatrix | null;

/** The same words in the five languages. */
export type Names = { [language in Language]: string };

/** One of Italy's 19 regions and 2 autonomous provinces. */
export interface Unit {
  /** The code in the index of public administrations (IPA): `r_toscan`. */
  ipa: string;
  /** The NUTS level 2 code, the same from NUTS 2010 to NUTS 2024: `ITI1`. */
  nuts: string;
  /** The NUTS 2006 code: `ITE1`. */
  nuts2006: string;
  /** ISTAT's code of the region: `09`. The two autonomous provinces share `04`. */
  istat: string;
  /** The ISO 3166-2 code: `IT-52`. */
  iso: string;
  /** The kind of administration. */
  kind: "ordinary" | "special-statute" | "autonomous-province";
  /** The part of Italy that it belongs to in official statistics. */
  group: "north-west" | "north-east" | "centre" | "south" | "islands";
  /** The administration's full name: *Regione Toscana*. */
  name: Names;
  /** The territory's name: *Toscana*. */
  shortName: Names;
  /** Official names in further languages, by language tag: Sardinian, Ladin, Friulian. */
  otherNames: { [tag: string]: string };
  /** The municipality where its government sits. */
  seat: Seat;
  /** Its website. */
  website: string;
  /** Its certified electronic mail address. */
  pec: string;
}

/** The municipality where a unit's government sits. */
export interface Seat {
  /** Its name: *Firenze*, *Florence*. */
  name: Names;
  /** The code of its province: `FI`. */
  province: string;
  /** ISTAT's code of the municipality: `048017`. */
  municipality: string;
  /** Degrees north (WGS 84). */
  latitude: number;
  /** Degrees east (WGS 84). */
  longitude: number;
}

/** The 21 units in the order of their NUTS codes. */
export declare function territory(): Unit[];

/** What a text means: exactly one unit, several that it names together, or none. */
export type FoundUnit =
  | { found: "unit"; unit: Unit }
  | { found: "several"; units: Unit[] }
  | { found: "none" };

/**
 * Which unit a code or a name means: IPA, NUTS, ISTAT, ISO 3166-2, or a name in any of its languages and spellings.
 * Nothing is guessed.
 *
 * @throws {ScambioError} `not-ready`, `wrong-argument`
 */
export declare function findUnit(text: string): FoundUnit;

/** A national public holiday of Italy. */
export interface Holiday {
  /** Its day: `2026-10-04`. */
  date: string;
  /** Its name. */
  name: Names;
}

/**
 * The national holidays of a year in order of day, by the law in force since 2001 and its later changes.
 *
 * @throws {ScambioError} `not-ready`; `wrong-argument`: no year from 1 to 9999
 */
export declare function holidays(year: number): Holiday[];

/** Why a call could not be answered. `internal` is our mistake. */
export type ErrorCode =
  | "not-ready"
  | "load-failed"
  | "wrong-argument"
  | "invalid-exchange"
  | "internal"
  | "wrong-shape"
  | "unusable-weights"
  | "parameter-out-of-range"
  | "refused-cell"
  | "workbook-too-large"
  | "no-sheets";

/** A call that cannot be answered. */
export declare class ScambioError extends Error {
  private constructor();
  readonly name: "ScambioError";
  readonly code: ErrorCode;
  /** With `invalid-exchange`: what is wrong with it, in English. */
  readonly diagnostics?: Diagnostic[];
  /** With `refused-cell`: the row and the column, from 0. */
  readonly cell?: [number, number];
}
