// Rotation: an entry of the package, `scambio-core/rotation`, with a WebAssembly module of its own. Its values have the shapes
// of `rotation/1` and `mixing/1`.

import type { Exchange, Language, ModuleSource, RotationPlan } from "./index.js";
import type { HardRule, MixingInstance, Plan, RotationInstance, RotationProgramme, Seating, SoftTerm } from "./rotation-shapes.js";

export { ScambioError } from "./index.js";
export * from "./rotation-shapes.js";

/**
 * Loads the WebAssembly module; every other function needs it first. Further calls give the same promise, until one
 * fails.
 *
 * @param source Where the module is. Without it: beside this file, read from disk in Node, fetched in a page.
 * @throws {ScambioError} `load-failed`
 */
export declare function init(source?: ModuleSource): Promise<void>;

/** A value, or its JSON text: quicker, if it is asked about again and again. */
export type Given<T> = T | string;

/** What is assumed of the programme of an exchange. @throws {ScambioError} `invalid-exchange` */
export declare function programme(exchange: Given<Exchange>): Required<RotationProgramme>;

/**
 * What is to be planned of an exchange.
 *
 * @param wish What is other than {@link programme} assumes.
 * @throws {ScambioError} `invalid-exchange`, `invalid-programme`; `missing-data`: what the exchange does not say and nobody
 * may assume, in `missing`
 */
export declare function instance(exchange: Given<Exchange>, wish?: RotationProgramme): RotationInstance;

/** Reads an instance from text or bytes. @throws {ScambioError} `invalid-instance`, with diagnostics */
export declare function readInstance(input: string | Uint8Array): RotationInstance;

/** The text of an instance. @throws {ScambioError} `invalid-instance`, with diagnostics */
export declare function writeInstance(instance: Given<RotationInstance>): string;

/** A plan for the list `plans` of an exchange, with what was planned. @throws {ScambioError} `invalid-instance`, `invalid-plan` */
export declare function keepPlan<About extends Pick<RotationPlan, "id" | "title" | "simulated">>(
  about: About,
  instance: Given<RotationInstance>,
  plan: Given<Plan>,
): About & Required<Pick<RotationPlan, "instance" | "starts" | "hosts">>;

/**
 * What was planned, and the plan, of one that an exchange keeps; `null`: it keeps none of that name.
 *
 * @throws {ScambioError} `invalid-exchange`, `invalid-plan`, `missing-data`
 */
export declare function openPlan(
  exchange: Given<Exchange>,
  id: string,
): { instance: RotationInstance; plan: Plan } | null;

/** What a plan costs: fewer broken rules first, then the objective. */
export interface RotationTotal {
  violations: number;
  objective: number;
}

/** How far a search is. */
export interface SolverProgress {
  /** Moves tried. */
  moves: number;
  /** Cycles finished. */
  cycles: number;
  best: RotationTotal;
}

/**
 * A search for a good plan. It is there from the first plan on and gets better with every step, as long as it is asked to go on:
 * it is given up by not asking. Same instance, settings and moves, same plan, on every machine.
 */
export declare class Solver {
  /**
   * @throws {ScambioError} `invalid-instance`, `invalid-plan`, with diagnostics
   */
  constructor(
    instance: Given<RotationInstance>,
    settings?: {
      /** Another seed, another plan. Usually 1. */
      readonly seed?: number;
      /** Where it begins; it is never made worse. */
      readonly plan?: Given<Plan>;
      /** Is it for as little change as possible, after {@link replan}? */
      readonly replanning?: boolean;
    },
  );
  /** Tries that many moves: a million take a second or so; a page asks for some thousands at a time. */
  step(moves: number): SolverProgress;
  progress(): SolverProgress;
  /** The best plan so far. */
  best(): Plan;
  /** What it costs, counted by the independent checker. */
  score(): RotationScore;
  /** Gives its memory back; it answers no more. */
  free(): void;
}

/** What a plan costs, rule by rule and term by term (without weights). */
export interface RotationScore extends RotationTotal {
  hard: { [rule in HardRule]: number };
  soft: { [term in SoftTerm]: number };
}

/**
 * What a plan costs. Any plan is answered, complete or not.
 *
 * @param options `levels`: rules that should be kept, or need not be looked at; then `must` and `should` say how often each kind is
 * broken.
 * @throws {ScambioError} `invalid-instance`, `invalid-plan`, `wrong-argument`
 */
export declare function check(
  instance: Given<RotationInstance>,
  plan: Given<Plan>,
  options?: { readonly levels?: { readonly [rule in HardRule]?: "must" | "should" | "ignore" } },
): RotationScore & { must: number; should: number };

/** One reason why a plan is not perfect. */
export interface RotationReason {
  rule: HardRule | SoftTerm;
  /** How much, in the unit of the rule. */
  amount: number;
  /** The same in units of the objective; 0 for a broken rule. */
  cost: number;
  sessions: string[];
  host?: string;
  track?: string;
  pool?: string;
  group?: string;
  people?: number;
  /** The first and the last day. */
  days?: [string, string];
  text: string;
}

/** What a plan asks of an administration. */
export interface RotationBurden {
  host: string;
  people: number;
  workshops: number;
  plenaries: number;
  hosted_days: number;
  days_away: number;
  trips: number;
  km: number;
  avoidable_km: number;
  km_each: number;
  avoidable_km_each: number;
}

/** The language of what is said. */
export interface InLanguage {
  /** Italian unless told. */
  readonly lang?: Language;
}

/** What is behind the score of a plan, in words too, and what it asks of each administration. */
export declare function explain(
  instance: Given<RotationInstance>,
  plan: Given<Plan>,
  options?: InLanguage,
): RotationScore & { reasons: RotationReason[]; burdens: RotationBurden[] };

/** A day and a host for a session, and what the whole plan would cost then. */
export interface Alternative extends RotationTotal {
  start: string;
  host: string;
  is_current: boolean;
}

/** The best days and hosts for a session, the others staying where they are; the best first. Usually 10. */
export declare function recommend(
  instance: Given<RotationInstance>,
  plan: Given<Plan>,
  session: string,
  options?: { readonly count?: number },
): Alternative[];

/** The best other days for a session, with what each would change: why it is where it is. Usually 3. */
export declare function alternatives(
  instance: Given<RotationInstance>,
  plan: Given<Plan>,
  session: string,
  options?: InLanguage & { readonly count?: number },
): (Alternative & { change: PlanDifference })[];

/** Two plans side by side. */
export interface PlanDifference {
  before: RotationScore;
  after: RotationScore;
  /** What changes, in the unit of the rule. */
  by_rule: { [rule in HardRule | SoftTerm]?: number };
  /** Sessions that are elsewhere. */
  changes: { session: string; before: SessionPlace; after: SessionPlace }[];
  /** What was wrong or cost and no longer does. */
  gone: Pick<RotationReason, "rule" | "amount" | "cost" | "sessions" | "text">[];
  /** What is wrong or costs now. */
  new: Pick<RotationReason, "rule" | "amount" | "cost" | "sessions" | "text">[];
}

/** Where a session is. */
export interface SessionPlace {
  start: string | null;
  host: string | null;
}

/** How two plans of an instance differ. */
export declare function difference(
  instance: Given<RotationInstance>,
  before: Given<Plan>,
  after: Given<Plan>,
  options?: InLanguage,
): PlanDifference;

/** Requirements that cannot be met together, and what would have to give. */
export interface RotationConflict {
  /** Is it proved? */
  is_certain: boolean;
  text: string;
  focus: { kind: string; [detail: string]: unknown };
  sessions: string[];
  /** All of them are needed: without any one of them the conflict is gone. */
  requirements: { kind: string; text: string; [detail: string]: unknown }[];
  /** For each requirement the smallest relaxations found. */
  offers: {
    /** The place of the requirement. */
    requirement: number;
    change: { kind: string; [detail: string]: unknown };
    /** What becomes of the whole with it. */
    outcome: string;
    text: string;
  }[];
}

/** How conflicts are looked for. */
export interface ConflictOptions {
  /** A plan that breaks rules: where nothing can be proved, what it trips over. */
  readonly plan?: Given<Plan>;
  /** How long plans are looked for behind all offers together. Usually 60,000; 0 leaves the question open. */
  readonly moves?: number;
}

/** Why there can be no plan; `null`: nothing was found, which does not say that there is one. */
export declare function conflict(
  instance: Given<RotationInstance>,
  options?: ConflictOptions & InLanguage,
): RotationConflict | null;

/** The instance with an offer, by its place among those of {@link conflict} with the same options; `null`: no such offer. */
export declare function relax(
  instance: Given<RotationInstance>,
  offer: number,
  options?: ConflictOptions,
): RotationInstance | null;

/** What happened. A stop goes on afterwards: the programme ends later by as many weeks. */
export type RotationEvent =
  | { readonly kind: "close" | "stop"; readonly first: string; readonly last: string }
  | { readonly kind: "absent"; readonly host: string; readonly first: string; readonly last: string }
  | { readonly kind: "withdraw"; readonly host: string; readonly from: string };

/** What is to be planned now, and what becomes of the announced plan in it. */
export interface Replan {
  /** Its past is pinned, its baseline is what was announced. */
  instance: RotationInstance;
  /** The announced plan, as it was. */
  announced: Plan;
  /** Where a search begins: `new Solver(instance, { plan: start, replanning: true })`. */
  start: Plan;
  /** Sessions that are left out. */
  left_out: string[];
}

/** What is to be planned after some events: what starts before `today` is frozen. */
export declare function replan(
  instance: Given<RotationInstance>,
  plan: Given<Plan>,
  today: string,
  events: readonly RotationEvent[],
): Replan;

/** A plan with as much of the announced one (the baseline) as costs nothing. */
export declare function restore(instance: Given<RotationInstance>, plan: Given<Plan>): Plan;

/**
 * A calendar (`.ics`) of the last of some versions of a plan, the oldest first: identifiers stay, changes are counted, what is
 * gone is cancelled. `null` for no version.
 */
export declare function calendar(
  versions: readonly { readonly instance: RotationInstance; readonly plan: Plan }[],
  options: InLanguage & {
    /** Whose: everybody's (unless told), of a host, of an administration, of a track, of a group; by `id`. */
    readonly whose?: "all" | "host" | "administration" | "track" | "group";
    readonly id?: string;
    /** Its name. */
    readonly name: string;
    /** The day on which it is written. */
    readonly stamp: string;
    /** What every event says of itself, such as that the plan is simulated. */
    readonly note?: string;
  },
): string | null;

/** A plan as CSV, session by session. */
export declare function planCsv(
  instance: Given<RotationInstance>,
  plan: Given<Plan>,
  style?: "italian" | "rfc4180",
): string;

/** What a seating costs. */
export interface SeatingScore extends RotationTotal {
  assignment: number;
  size: number;
  apart: number;
  together: number;
  pins: number;
  repeat: number;
  same_administration: number;
  missing: number;
}

/** A search for a good seating; like {@link Solver}. */
export declare class Mixer {
  /** @throws {ScambioError} `invalid-mixing`, with diagnostics */
  constructor(instance: Given<MixingInstance>, settings?: { readonly seed?: number });
  /** Tries that many moves; `bound` is what no seating costs less than. */
  step(moves: number): RotationTotal & { moves: number; bound: number; is_proved: boolean };
  best(): Seating;
  score(): SeatingScore;
  free(): void;
}

/** What a seating costs. @throws {ScambioError} `invalid-mixing`, with diagnostics */
export declare function checkSeating(instance: Given<MixingInstance>, seating: Given<Seating>): SeatingScore;
