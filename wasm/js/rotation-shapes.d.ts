// The shapes of `rotation/1` and `mixing/1`, and of what is assumed of a programme.

/** The numbers of the rules. */
export interface RotationParameters {
  /** The longest visit to one host, in days. Usually 4. */
  visit_days: number;
  /** Free days between two visits to one host. Usually 14. */
  host_gap_days: number;
  /** From how many kilometres on (exclusive) a host is far. Usually 350. */
  far_km: number;
  /** Free days between sessions at different hosts. Usually 0. */
  near_buffer_days: number;
  /** Free days between sessions at hosts far from each other. Usually 1. */
  far_buffer_days: number;
  /** At most this many days from the end of one session to the start of the next at the same host make one trip. Usually 1. */
  stay_days: number;
  /** Days in a week that are no overload. Usually 3. */
  week_limit_days: number;
  /** Hosted days in a month that are no load. Usually 4. */
  host_month_limit_days: number;
  /** What moving an announced session costs besides its days. Usually 10. */
  move_cost?: number;
  /** ISO weekdays that are always closed. Usually 6 and 7. */
  weekend?: number[];
  /** What a shared person costs when two sessions start 1, 2, … days apart. Usually nothing. */
  proximity?: number[];
}

/** A rule that a feasible plan keeps. */
export type HardRule =
  | "H1_assigned" | "H2_calendar" | "H3_host_unavailable" | "H4_window" | "H5_stage_order" | "H6_person_clash"
  | "H7_host_capacity" | "H8_host_gap" | "H9_track_gap" | "H10_pool" | "H11_host_choice";

/** What costs, but is allowed. */
export type SoftTerm =
  | "spacing" | "overload" | "host_load" | "travel" | "fairness" | "dates" | "carryover" | "stability" | "hosting"
  | "proximity";

/** What one unit of each term costs. */
export type RotationWeights = { [term in SoftTerm]?: number };

/** What is assumed of a programme: what {@link programme} gives, all of which can be asked for otherwise. Days are `2019-05-16`. */
export interface RotationProgramme {
  /** The first day: that of the exchange. */
  start?: string;
  /** The last day: that of the exchange. */
  end?: string;
  /** Periods without sessions besides weekends and national holidays: usually 5 to 25 August, 23 December to 6 January. */
  breaks?: string[];
  /** Usually if the exchange has one. */
  kick_off?: boolean;
  /** A Smart Action Lab of each theme before each round: usually if the exchange has them. */
  labs?: boolean;
  /** Usually if the exchange has one. */
  closing_event?: boolean;
  /** In each, every administration of a track hosts a workshop. Usually as many as the exchange has, or 1; 50 at most. */
  rounds?: number;
  /** Usually 2. */
  workshop_days?: number;
  /** Days of any other session. Usually 1. */
  plenary_days?: number;
  /** People of an administration in a track, where the exchange does not count them. Usually 2. */
  people?: number;
  /** Usually 2. */
  facilitators?: number;
  /** Kilometres of road for 100 of a great circle. Usually 130. */
  road_percent?: number;
  /** Days from start to start in a track. Usually 7. */
  min_gap_days?: number;
  /** Usually 45. */
  max_gap_days?: number;
  /** How far from the best pace costs nothing. Usually 3. */
  tolerance_days?: number;
  /** The closing event is in this many last days. Usually 26. */
  closing_days?: number;
  params?: Partial<RotationParameters>;
  weights?: RotationWeights;
}

/** What is to be planned: `rotation/1`. */
export interface RotationInstance {
  format: "rotation/1";
  name?: string;
  start: string;
  end: string;
  closed: string[];
  params: RotationParameters;
  weights: RotationWeights;
  hosts: RotationHost[];
  /** One-way kilometres, in the order of `hosts`. */
  km: number[][];
  tracks: RotationTrack[];
  people: RotationGroup[];
  pools?: RotationPool[];
  sessions: RotationSession[];
  /** The plan already announced. */
  baseline?: { [session: string]: string };
}

/** An administration that hosts. */
export interface RotationHost {
  id: string;
  name?: string;
  /** Sessions at once. Usually 1. */
  capacity?: number;
  unavailable?: string[];
  discouraged?: string[];
}

/** A theme or sub-theme that meets by itself. */
export interface RotationTrack {
  id: string;
  min_gap_days: number;
  max_gap_days: number;
  ideal_gap_days: number;
  tolerance_days: number;
}

/** Identical persons. */
export interface RotationGroup {
  id: string;
  home: string;
  count: number;
  tracks: string[];
}

/** Staff of which any will do. */
export interface RotationPool {
  id: string;
  capacity: number;
  turnaround_days: number;
}

/** What is to be dated: at a host, or at one of several. */
export interface RotationSession {
  id: string;
  kind: "plenary" | "workshop";
  host?: string;
  hosts?: string[];
  tracks: string[];
  stage: number;
  days: number;
  pools?: { [pool: string]: number };
  earliest?: string;
  latest?: string;
  pin?: string;
  forbidden?: string[];
}

/** Days, and hosts where they are to be chosen. */
export interface Plan {
  starts: { [session: string]: string };
  hosts?: { [session: string]: string };
}

/** Who is to sit with whom at the labs: `mixing/1`. */
export interface MixingInstance {
  format: "mixing/1";
  name?: string;
  people: { id: string; admin: string }[];
  rounds: number;
  tables: number;
  [more: string]: unknown;
}

/** Rounds, their tables, the people there. */
export interface Seating {
  rounds: string[][][];
}
