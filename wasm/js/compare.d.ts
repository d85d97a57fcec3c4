// Comparison: a third entry of the package, `scambio-core/compare`, with a WebAssembly module of its own.

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

/** Numbers to compare: rows are administrations, columns criteria; `null` where there is no value. */
export interface ComparisonTask {
  readonly values: readonly (readonly (number | null)[])[];
  /** Which way each criterion is better. */
  readonly directions: readonly ("up" | "down")[];
  /** What is done with them; without it: gaps left open, min–max, equal weights, arithmetic mean, 10,000 draws. */
  readonly recipe?: readonly RecipeStep[];
}

/** A step of a recipe. What it has not is the default of {@link methods}; a step that is not there is not done. */
export interface RecipeStep {
  /** The name of a method. */
  readonly method: string;
  readonly arguments?: { readonly [name: string]: number | string | readonly number[] | readonly string[] };
  /** For a scale: the criterion that it is for, each in its turn; without it, all. */
  readonly criterion?: number;
}

/** What a comparison found. */
export interface Comparison {
  /** The weights, which add up to 1. */
  weights: number[];
  lowerIsBetter: boolean;
  /** In the order of the rows. */
  units: ComparedUnit[];
  /** What was filled, left open or changed, and what to know before trusting a scale. */
  did: Done[];
}

/** Where a unit stands; `null` where it has too little. */
export interface ComparedUnit {
  score: number | null;
  position: number | null;
  /** The positions of the middle 90 % of the draws. */
  interval: [number, number] | null;
  /** In which share of the draws it is in the top third. */
  topThird: number | null;
  /** With `bounds`: its score with its gaps at worst and at best. */
  bounds?: [number, number];
}

/** Something that was done or found, at a row or column. */
export interface Done {
  what: "left-open" | "filled" | "changed" | "constant" | "narrow-range" | "one-unit" | "left-unranked";
  unit?: number;
  criterion?: number;
}

/**
 * Compares. Of two calls in a row with the same task the second, with other weights, is quick: what a slider needs.
 *
 * @param weights Points for each criterion, instead of those of the recipe.
 * @throws {ScambioError} `wrong-argument`; `wrong-shape`, `unusable-weights`, `parameter-out-of-range`; `refused-cell`: a
 * value that the method cannot take, its row and column in `cell`
 */
export declare function compare(task: ComparisonTask, weights?: readonly number[]): Comparison;

/** A method of the comparison. */
export interface Method {
  name: string;
  family:
    | "missing" | "treat" | "normalise" | "weigh" | "mean" | "distance" | "outranking" | "voting" | "envelopment"
    | "robustness" | "peers" | "agreement";
  parameters: MethodParameter[];
  needs: ("two-units" | "one-scale" | "not-negative" | "positive" | "complete" | "not-constant")[];
  /**
   * What holds whatever the parameters: a unit at least as good on all criteria is never below; a better cell never lowers a
   * score; another unit of measurement, a criterion split in two, or a further unit changes nothing for the others.
   */
  laws: ("dominance" | "improving" | "units" | "splitting" | "joining")[];
  source: string;
  /** Changes when its numbers would. */
  version: number;
}

/** A parameter: of words, the first is the default. */
export type MethodParameter = { name: string } & (
  | { kind: "number"; low: number; high: number; default: number }
  | { kind: "word"; words: string[] }
  | { kind: "per-criterion" }
);

/** All methods, family by family: what a form or a document is made from. */
export declare function methods(): Method[];

/** What data envelopment says of a unit. */
export interface Efficiency {
  /** Above 0 and up to 1. */
  theta: number;
  /** Can nothing shrink or grow? */
  efficient: boolean;
  /** The units whose mixture it is compared with, and their parts. */
  peers: [unit: number, part: number][];
  /** The targets. */
  inputs: number[];
  outputs: number[];
  /** What is too much, or missing, even after `theta`. */
  excess: number[];
  shortfall: number[];
}

/** Data envelopment: rows of amounts that go in, rows of amounts that come out. @throws {ScambioError} as `compare` */
export declare function envelopment(
  inputs: readonly (readonly number[])[],
  outputs: readonly (readonly number[])[],
  options?: { readonly returns?: "constant" | "variable"; readonly orientation?: "input" | "output" },
): Efficiency[];

/** Each unit with the weights that suit it best; more is better. @throws {ScambioError} as `compare` */
export declare function benefitOfTheDoubt(
  values: readonly (readonly number[])[],
  leastShare?: number,
): { score: number; shares: number[] }[];

/** Weights from the best and the worst criterion, judged 1 to 9. @throws {ScambioError} as `compare` */
export declare function bestWorst(
  bestToOthers: readonly number[],
  othersToWorst: readonly number[],
): { weights: number[]; contradiction: number };
