// Networks, and who could learn what from whom: an entry of the package, `scambio-core/network`, with a WebAssembly module of
// its own.

import type { Exchange, ModuleSource } from "./index.js";
import type { Given, Plan, RotationInstance } from "./rotation.js";

export { ScambioError } from "./index.js";

/**
 * Loads the WebAssembly module; every other function needs it first. Further calls give the same promise, until one
 * fails.
 *
 * @param source Where the module is. Without it: beside this file, read from disk in Node, fetched in a page.
 * @throws {ScambioError} `load-failed`
 */
export declare function init(source?: ModuleSource): Promise<void>;

/** A graph: nodes, and ties between their places, from 0. */
export interface Network {
  directed?: boolean;
  nodes: { id: string; kind?: string }[];
  /** Without a weight: 1. */
  ties: { from: number; to: number; weight?: number }[];
}

/** A graph of an exchange. */
export interface ExchangeNetwork extends Network {
  directed: boolean;
  /** Administrations first, in the order of the exchange. */
  nodes: { id: string; kind: "administration" | "theme" | "practice" }[];
  ties: { from: number; to: number; weight: number }[];
}

/**
 * A graph of an exchange: who joined which theme; who shares themes; who was whose guest; who learned from whom; who offers and
 * receives which practice.
 *
 * @param window For the last three: a theme, a last day, and whether what is only planned counts.
 * @throws {ScambioError} `invalid-exchange`, `wrong-argument`
 */
export declare function graph(
  exchange: Given<Exchange>,
  kind: "participation" | "co-participation" | "hosting" | "transfers" | "practice-flows",
  window?: { readonly theme?: string; readonly until?: string; readonly planned?: boolean },
): ExchangeNetwork;

/** The days on which something begins that has a date: where a slider through time stops. */
export declare function days(exchange: Given<Exchange>): string[];

/** The ties among the first `nodes` of a graph of two modes, by what they share of the others. */
export declare function project(
  network: Given<Network>,
  nodes: number,
  sharing?: "count" | "newman" | "jaccard" | "overlap" | "affinity",
): Network;

/** How lasting a network is: every part from 0 to 1, and their mean. */
export interface Consolidation {
  index: number;
  density: number;
  reciprocity: number | null;
  reach: number;
  robustness: number;
  balance: number;
  persistence: number | null;
}

/** What can be measured of a network; lists of `nodes` and `ties` are in their order. */
export interface Measures {
  density: number;
  reciprocity: number | null;
  transitivity: number;
  modularity: number | null;
  components: number[][];
  strongComponents: number[][];
  articulationPoints: number[];
  bridges: [number, number][];
  core: { nodes: number[]; errors: number; fit: number | null };
  consolidation: Consolidation;
  nodes: {
    degree: number[];
    degreeIn: number[];
    degreeOut: number[];
    strength: number[];
    strengthIn: number[];
    strengthOut: number[];
    betweenness: number[];
    closeness: number[];
    harmonic: number[];
    eigenvector: number[] | null;
    pageRank: number[];
    clustering: number[];
    reciprocity: (number | null)[];
    coreNumber: number[];
    community: number[];
  };
  ties: { betweenness: number[] };
}

/** How long a tie is: 1, its weight, or 1 over its weight. */
export type TieLength = "hops" | "weight" | "inverse";

/** All measures. @throws {ScambioError} `wrong-argument`, `wrong-shape`, `parameter-out-of-range` */
export declare function measures(
  network: Given<Network>,
  options?: {
    readonly length?: TieLength;
    /** Of PageRank. Usually 0.85. */
    readonly damping?: number;
    /** Of communities. Usually 1. */
    readonly resolution?: number;
    /** Does clustering weigh its triangles? */
    readonly weighted?: boolean;
  },
): Measures;

/** The parts that are left when a node leaves. */
export declare function fallsInto(network: Given<Network>, leaving: number): number[][];

/** How far it is from a node to all; `null` where there is no way. */
export declare function distances(network: Given<Network>, source: number, length?: TieLength): (number | null)[];

/** How lasting a network is at several times, the oldest first, with the same nodes. */
export declare function cohesion(networks: readonly Network[]): Consolidation[];

/** Where to draw the nodes, within the unit square. Same network and settings, same positions, on every machine. */
export declare function layout(
  network: Given<Network>,
  settings?: { readonly seed?: number; readonly rounds?: number; readonly starts?: number },
): { positions: [x: number, y: number][]; crossings: number; stress: number };

/** A network for another program. */
export declare function writeNetwork(network: Given<Network>, format: "graphml" | "dot" | "csv" | "json"): string;

/** What a need or an offer is about. */
export interface StudySubject {
  theme?: string;
  criterion?: string;
}

/** Something that an administration would like to learn. */
export interface Need extends StudySubject {
  administration: string;
  /** How that is known; usually it says so. */
  ground?: { kind: "finding"; id: string } | { kind: "measured"; sureness: number } | { kind: "declared" };
}

/** Something that an administration could teach. */
export interface Offer extends StudySubject {
  administration: string;
  ground?: { kind: "practice"; id: string } | { kind: "measured"; sureness: number } | { kind: "declared" };
}

/** The needs that an exchange brought to light. */
export declare function needs(exchange: Given<Exchange>): Need[];

/** What its practices offer. */
export declare function offers(exchange: Given<Exchange>): Offer[];

/** What a comparative analysis says of both; `null`: no such analysis or round, or no matrix. */
export declare function measured(
  exchange: Given<Exchange>,
  analysis: string,
  round?: number,
): { needs: Need[]; offers: Offer[] } | null;

/** That one could learn something from another. */
export interface Suggestion extends StudySubject {
  giver: string;
  receiver: string;
  /** The place of the need. */
  need: number;
  /** From 1 to 100. */
  value: number;
  /** What counts most first; sureness and nearness in hundredths. */
  reasons: (
    | { kind: "practice"; practice: string; inUse: number }
    | { kind: "strength"; sureness: number }
    | { kind: "declared" }
    | { kind: "near"; nearness: number }
    | { kind: "gives-back"; subjects: StudySubject[] }
  )[];
}

/** Offers that meet needs, with reasons; without needs or offers, those of the exchange. */
export declare function suggest(
  exchange: Given<Exchange>,
  task?: {
    readonly needs?: readonly Need[];
    readonly offers?: readonly Offer[];
    /** What reasons count, together 100 at most. Usually 35, 30, 20, 15. */
    readonly weights?: { readonly practice?: number; readonly strength?: number; readonly near?: number; readonly givesBack?: number };
    /** How far two administrations are by structure, 0 to 1. */
    readonly distances?: readonly (readonly [string, string, number])[];
  },
): Suggestion[];

/** Who gives what to whom: suggestions of an exchange, or candidates among givers and receivers from 0. */
export type AssignmentTask =
  | {
      readonly exchange: Given<Exchange>;
      readonly suggestions: readonly Suggestion[];
      /** How many one gives at most. */
      readonly gives: number;
      readonly receives: number;
    }
  | {
      readonly candidates: readonly { readonly giver: number; readonly receiver: number; readonly value: number }[];
      readonly gives: readonly number[];
      readonly receives: readonly number[];
      readonly everyoneGives?: boolean;
    };

/** What is given, and the prices that prove that nothing is better. */
export interface Assignment {
  /** The places of the chosen suggestions or candidates. */
  chosen: number[];
  value: number;
  givers: number;
  giverPrices: number[];
  receiverPrices: number[];
  isProved: boolean;
}

/** The choice of the greatest value; of suggestions, of those in which the most give something. */
export declare function assign(task: AssignmentTask): Assignment;

/** What insisting on a candidate that was not chosen would cost; `loss` is `null` if it cannot be. */
export declare function instead(
  task: AssignmentTask,
  candidate: number,
): { loss: number | null; fewerGivers: number; lost: number[]; gained: number[] };

/** Sessions of a plan at which a transfer can take place, the best first. */
export declare function visits(
  instance: Given<RotationInstance>,
  plan: Given<Plan>,
  suggestion: Suggestion,
  options: {
    /** What counts as the theme of the suggestion. */
    readonly themes?: readonly string[];
    /** The first day. */
    readonly from: string;
  },
): { session: string; date: string; occasion: "at-giver" | "at-receiver" | "elsewhere"; onTheme: boolean }[];

/** A practice, and how far it has come. */
export interface LifeCycle {
  practice: string;
  courses: {
    transfer: string;
    to: string;
    reached: "understand" | "adapt" | "in-use" | null;
    /** Of each step, where it is known. */
    days: (string | null)[];
    /** Days from the first dated step to the last. */
    took: number | null;
    /** Days since the last dated step. */
    rests: number | null;
    obstacles: number;
  }[];
  inUse: number;
  /** What is not written down yet. */
  hints: PracticeHint[];
  /** In hundredths. */
  completeness: number;
}

export type PracticeHint = "offered-by" | "theme" | "summary" | "transferability" | "conditions" | "evidence" | "lessons";

/** How far all practices have come on a day. */
export declare function lifeCycles(exchange: Given<Exchange>, today: string): LifeCycle[];

/** How many things stand where. */
export interface StateCount {
  planned: number;
  underWay: number;
  done: number;
}

/** What a programme has brought. */
export interface Synthesis {
  coverage: { theme: string; administrations: number; activities: StateCount; practices: number }[];
  parts: { administration: string; hostings: StateCount; practices: number; gives: number; receives: number }[];
  practices: { existing: number; together: number };
  transfers: { agreed: number; understand: number; adapt: number; inUse: number };
  projectWorks: StateCount;
  outputs: StateCount;
  network: { before: Consolidation; now: Consolidation };
  /** What is still to be done. */
  open: (
    | { kind: "hosts-in-rotation" | "activities" | "project-works" | "outputs"; count: number }
    | { kind: "theme-without-practice"; theme: string }
    | { kind: "without-transfer"; administration: string }
    | { kind: "incomplete"; practice: string; hints: PracticeHint[] }
    | { kind: "not-in-use"; transfer: string }
  )[];
}

/** What a programme has brought as it stands on a day; its network now against that of before `since`. */
export declare function synthesis(exchange: Given<Exchange>, since: string, today: string): Synthesis;
