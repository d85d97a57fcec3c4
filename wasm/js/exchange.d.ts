// Generated from core/schema/exchange-1.schema.json: npm run types (in wasm/)

/**
 * The identifier of an exchange: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type ExchangeId = string;
/**
 * A language of texts.
 *
 * - `it`: Italian
 * - `en`: English
 * - `fr`: French
 * - `de`: German
 * - `sl`: Slovene
 */
export type Language = "it" | "en" | "fr" | "de" | "sl";
/**
 * A text: a string in the language of the file, or an object of strings by language, the original first
 */
export type Text =
  | string
  | {
      /**
       * Italian
       */
      it?: string;
      /**
       * English
       */
      en?: string;
      /**
       * French
       */
      fr?: string;
      /**
       * German
       */
      de?: string;
      /**
       * Slovene
       */
      sl?: string;
    };
/**
 * Is the exchange a real one?
 *
 * - `real`: It describes a real exchange: nothing in it is made up.
 * - `demonstration`: It is made up, to show how the tool works; every screen and export says so.
 */
export type Nature = "real" | "demonstration";
/**
 * A day: year-month-day, such as 2019-05-16
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "\S".
 */
export type Date = string;
/**
 * A web address that begins with https:// or http://
 */
export type Url = string;
/**
 * The identifier of an administration, its IPA code where it has one (r_toscan): 1 to 64 of the characters A-Z a-z 0-9 . _ -
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "\S".
 */
export type AdministrationId = string;
/**
 * A duration in months and years of twelve months: P12M, P1Y6M
 */
export type Months = string;
/**
 * A funding source.
 *
 * - `ESF`: European Social Fund (FSE).
 * - `ERDF`: European Regional Development Fund (FESR).
 * - `EAFRD`: European Agricultural Fund for Rural Development (FEASR).
 * - `national`: National funds.
 * - `regional`: Regional funds.
 * - `other`: Another source.
 */
export type Fund = "ESF" | "ERDF" | "EAFRD" | "national" | "regional" | "other";
/**
 * An exact decimal number in quotes, with a point and without thousands separators: "100000.00"
 */
export type Decimal = string;
/**
 * A currency, by its ISO 4217 code.
 *
 * - `EUR`: Euro
 */
export type Currency = "EUR";
/**
 * The part that an administration has in the exchange.
 *
 * - `lead`: Lead administration (capofila): answers for the coordination and for the common sessions.
 * - `participant`: Participating administration.
 */
export type Role = "lead" | "participant";
/**
 * What kind of administration it is.
 *
 * - `region`: A region.
 * - `autonomous-province`: An autonomous province.
 * - `other`: Another public administration.
 */
export type AdministrationKind = "region" | "autonomous-province" | "other";
/**
 * The identifier of an agreement: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type AgreementId = string;
/**
 * What kind of agreement it is.
 *
 * - `memorandum`: Memorandum of understanding (protocollo d'intesa) between the administrations.
 * - `contract`: Contract under which services are provided.
 */
export type AgreementKind = "memorandum" | "contract";
/**
 * The identifier of a theme or sub-theme: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type ThemeId = string;
/**
 * Of whom a working group is made.
 *
 * - `internal`: Staff of the administration itself.
 * - `external`: External staff (consultants).
 */
export type Staff = "internal" | "external";
/**
 * The identifier of a legal reference: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type LegalReferenceId = string;
/**
 * What kind of source a legal reference is.
 *
 * - `law`: An article of a law, decree or code.
 * - `plan`: A plan, such as the Administrative Reinforcement Plan (PRA).
 * - `policy`: A policy, such as the cohesion policy.
 */
export type LegalSource = "law" | "plan" | "policy";
/**
 * Where a theme stands.
 *
 * - `active`: Active.
 * - `in-design`: Still being designed (in corso di progettazione).
 */
export type ThemeStatus = "active" | "in-design";
/**
 * The identifier of a phase: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type PhaseId = string;
/**
 * A day, or the first and the last of several: 2019-06-11/2019-06-13
 */
export type Period = string;
/**
 * The identifier of an activity: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type ActivityId = string;
/**
 * What kind of activity it is.
 *
 * - `kick-off`: Kick-off event (evento iniziale).
 * - `focus-group`: Focus group, such as those of the kick-off event.
 * - `signing`: Signing of the memorandum of understanding.
 * - `smart-action-lab`: Smart Action Lab: a facilitated session at the lead administration.
 * - `common-session`: Another session common to all themes.
 * - `on-the-job-training`: On-the-job training (training on the job).
 * - `workshop`: Workshop, hosted in rotation.
 * - `project-work`: Work on the final project works.
 * - `closing-event`: Closing event.
 */
export type ActivityKind =
  | "kick-off"
  | "focus-group"
  | "signing"
  | "smart-action-lab"
  | "common-session"
  | "on-the-job-training"
  | "workshop"
  | "project-work"
  | "closing-event";
/**
 * Where it stands.
 *
 * - `planned`: Planned.
 * - `under-way`: Started, not finished.
 * - `done`: Done.
 */
export type State = "planned" | "under-way" | "done";
/**
 * The host administration, by identifier, or "rotation": each participant in turn
 */
export type Hosting = string;
/**
 * Who is invited beyond the participants: the word "all-regional" (all regional administrations), or a list of identifiers
 */
export type Invitation = "all-regional" | AdministrationId[];
/**
 * The round of a workshop.
 *
 * - `first`: First: context and starting situation of each administration.
 * - `second`: Second: areas for improvement and possible solutions.
 */
export type Round = "first" | "second";
/**
 * Who supports an activity, beside the delegates.
 *
 * - `facilitators`: Facilitators.
 * - `subject-matter-experts`: Subject-matter experts.
 */
export type Support = "facilitators" | "subject-matter-experts";
/**
 * The identifier of a finding: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type FindingId = string;
/**
 * What kind of finding it is.
 *
 * - `context`: Context and starting situation of an administration (first round).
 * - `common-issue`: An issue that administrations have in common.
 * - `improvement-area`: An area for improvement (second round).
 * - `local-tool`: A tool adopted locally.
 * - `methodology`: A methodology or tool shared by the exchange.
 * - `process-analysis-tool`: A tool for analysing processes, used in the Smart Action Labs.
 */
export type FindingKind =
  "context" | "common-issue" | "improvement-area" | "local-tool" | "methodology" | "process-analysis-tool";
/**
 * The identifier of a good practice: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type PracticeId = string;
/**
 * Where a good practice comes from.
 *
 * - `existing`: It existed before the exchange.
 * - `new`: It was designed together, in the exchange.
 */
export type Origin = "existing" | "new";
/**
 * The identifier of a transfer: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type TransferId = string;
/**
 * How far a transfer has come; the steps follow one another.
 *
 * - `understand`: The receiving administration is getting to know the practice.
 * - `adapt`: It is adapting the practice to its own conditions.
 * - `in-use`: The practice is in use.
 */
export type TransferStep = "understand" | "adapt" | "in-use";
/**
 * The identifier of a project work: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type ProjectWorkId = string;
/**
 * The identifier of an output: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type OutputId = string;
/**
 * A form that an act of guidance may take.
 *
 * - `directive`: A directive.
 * - `regulation`: A regulation.
 * - `strategic-guidelines`: Strategic guidelines.
 * - `similar`: A similar act.
 */
export type ActKind = "directive" | "regulation" | "strategic-guidelines" | "similar";
/**
 * The identifier of a comparative analysis: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type AnalysisId = string;
/**
 * The identifier of a criterion: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type CriterionId = string;
/**
 * What the values of a criterion are.
 *
 * - `measure`: A number with a unit, scored.
 * - `context`: A number that describes: it finds peers and is never scored.
 * - `level`: A step of an ordered scale, such as maturity.
 * - `choice`: One of a short ordered list, such as no, partly, yes.
 * - `text`: Words, never scored.
 */
export type ScaleKind = "measure" | "context" | "level" | "choice" | "text";
/**
 * What is better.
 *
 * - `more`: More is better.
 * - `less`: Less is better.
 */
export type Better = "more" | "less";
/**
 * A number (of a level or choice, the place of the step from 1), words, or an object that says more.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[A-Za-z0-9._-]{1,64}$".
 */
export type MatrixCell =
  | number
  | string
  | (
      | {
          /**
           * The number; of a level or choice, the place of the step from 1.
           */
          value: number;
          /**
           * The least that the value may be, with "to".
           */
          from?: number;
          /**
           * The greatest that it may be, with "from".
           */
          to?: number;
          /**
           * A note.
           */
          note?: Text;
          /**
           * Its source, where it is not the criterion's.
           */
          source?: Text;
          /**
           * The day to which it refers.
           */
          on?: Date;
        }
      | {
          /**
           * The words.
           */
          text: Text;
          /**
           * The least that the value may be, with "to".
           */
          from?: number;
          /**
           * The greatest that it may be, with "from".
           */
          to?: number;
          /**
           * A note.
           */
          note?: Text;
          /**
           * Its source, where it is not the criterion's.
           */
          source?: Text;
          /**
           * The day to which it refers.
           */
          on?: Date;
        }
      | {
          /**
           * Why there is no value.
           */
          absent: Absence;
          /**
           * The least that the value may be, with "to".
           */
          from?: number;
          /**
           * The greatest that it may be, with "from".
           */
          to?: number;
          /**
           * A note.
           */
          note?: Text;
          /**
           * Its source, where it is not the criterion's.
           */
          source?: Text;
          /**
           * The day to which it refers.
           */
          on?: Date;
        }
    );
/**
 * Why there is no value.
 *
 * - `not-yet-asked`: Nobody has asked yet.
 * - `not-reported`: Asked, and not reported.
 * - `not-applicable`: The question does not arise there.
 * - `not-comparable`: There is a number, but it counts something else.
 * - `confidential`: Known, and not to be shown.
 */
export type Absence = "not-yet-asked" | "not-reported" | "not-applicable" | "not-comparable" | "confidential";
/**
 * The identifier of a plan of the rotation: 1 to 64 of the characters A-Z a-z 0-9 . _ -
 */
export type PlanId = string;
/**
 * A section of the experience record of the catalogue.
 *
 * - `presentation`: Presentation: the text before the first heading.
 * - `motivation`: Motivation and objectives.
 * - `activities`: Activities.
 * - `target-group`: Target group.
 * - `implementation`: Selection and implementation of the project experience.
 * - `parties`: Parties involved in the design and implementation.
 * - `working-group`: Working group.
 * - `composition`: Composition of the working group.
 * - `collaborations`: Collaborations.
 * - `outputs`: Main outputs of the experience.
 * - `expected-results`: Expected results.
 * - `achieved-results`: Achieved results.
 * - `strengths`: Strengths.
 * - `critical-issues`: Main critical issues.
 * - `lessons`: Lessons learned.
 * - `transferability`: Transferability.
 * - `support`: Support.
 */
export type SectionKind =
  | "presentation"
  | "motivation"
  | "activities"
  | "target-group"
  | "implementation"
  | "parties"
  | "working-group"
  | "composition"
  | "collaborations"
  | "outputs"
  | "expected-results"
  | "achieved-results"
  | "strengths"
  | "critical-issues"
  | "lessons"
  | "transferability"
  | "support";
/**
 * A passage of running text: exactly one of the fields, which says what it is.
 */
export type Block =
  | {
      /**
       * A paragraph.
       */
      paragraph: Text;
    }
  | {
      /**
       * A list whose order does not matter.
       */
      list: Text[];
    }
  | {
      /**
       * A list counted from 1.
       */
      numbered: Text[];
    };
/**
 * A way in which an experience can be exchanged.
 *
 * - `seminar`: Seminars.
 * - `webinar`: Information webinars.
 * - `lab`: Labs.
 * - `coaching`: Coaching.
 */
export type ExchangeMode = "seminar" | "webinar" | "lab" | "coaching";
/**
 * What a request may be for.
 *
 * - `information`: To get more information.
 * - `meet-referents`: To be put in touch with the referents.
 * - `take-part`: To take part in a seminar, webinar, lab or coaching.
 */
export type RequestPurpose = "information" | "meet-referents" | "take-part";
/**
 * An e-mail address
 */
export type Email = string;

/**
 * A peer exchange among public administrations: what is the same for all its participants, and what each of them brings.
 */
export interface Exchange {
  /**
   * Where the schema of this file is, for editors.
   */
  $schema?: string;
  /**
   * The format of the file.
   */
  format: "exchange/1";
  /**
   * Its identifier.
   */
  id: ExchangeId;
  /**
   * The language of plain strings in this file: "it" if it is absent.
   */
  language?: Language;
  /**
   * Its title.
   */
  title: Text;
  /**
   * Real (default), or made up for demonstration, and then marked so on every screen and export.
   */
  nature?: Nature;
  /**
   * Where the facts come from.
   */
  source?: Source;
  /**
   * The administration that promoted it, by identifier.
   */
  promoter?: AdministrationId;
  /**
   * For whom it is.
   */
  targetGroup?: Text;
  /**
   * The first day. A day: year-month-day, such as 2019-05-16.
   */
  start?: Date;
  /**
   * The planned duration. A duration in months and years of twelve months: P12M, P1Y6M.
   */
  duration?: Months;
  /**
   * Who pays, and what it contributes to.
   */
  funding?: Funding;
  /**
   * What it wants to reach.
   */
  objectives?: Text[];
  /**
   * The administrations that take part.
   */
  administrations?: Administration[];
  /**
   * The agreements that it rests on.
   */
  agreements?: Agreement[];
  /**
   * The working groups.
   */
  workingGroups?: WorkingGroup[];
  /**
   * The terms that topics are about.
   */
  vocabulary?: Concept[];
  /**
   * The laws, plans and policies that topics cite.
   */
  legalReferences?: LegalReference[];
  /**
   * The themes, in order.
   */
  themes?: Theme[];
  /**
   * Who joins which theme, with whom.
   */
  delegations?: Delegation[];
  /**
   * The phases, in order.
   */
  phases?: Phase[];
  /**
   * The activities.
   */
  activities?: Activity[];
  /**
   * What workshops brought to light.
   */
  findings?: Finding[];
  /**
   * The good practices.
   */
  practices?: Practice[];
  /**
   * The transfers of practices.
   */
  transfers?: Transfer[];
  /**
   * The project works.
   */
  projectWorks?: ProjectWork[];
  /**
   * The outputs.
   */
  outputs?: Output[];
  /**
   * The comparative analyses.
   */
  analyses?: ComparativeAnalysis[];
  /**
   * The plans of the rotation: versions and scenarios.
   */
  plans?: RotationPlan[];
  /**
   * The network that it wants to last.
   */
  network?: Network;
  /**
   * The platform on which experiences are shared.
   */
  platform?: Platform;
  /**
   * How it is described in the catalogue of experiences.
   */
  record?: Record;
}
/**
 * Where the facts come from.
 */
export interface Source {
  /**
   * Its title.
   */
  title: Text;
  /**
   * Who published it.
   */
  publisher?: Text;
  /**
   * When it was published. A day: year-month-day, such as 2019-05-16.
   */
  date?: Date;
  /**
   * Where it is.
   */
  url?: Url;
  /**
   * Under which terms it may be used.
   */
  terms?: Text;
  /**
   * What was taken from it, and what was not.
   */
  note?: Text;
}
/**
 * Who pays for the exchange, how much, and what it contributes to.
 */
export interface Funding {
  /**
   * The funding source.
   */
  fund?: Fund;
  /**
   * The programme.
   */
  programme?: Programme;
  /**
   * The planned budget.
   */
  budget?: Money;
}
/**
 * A programme, with what it contributes to.
 */
export interface Programme {
  /**
   * Its name.
   */
  name: Text;
  /**
   * Its CCI code in the Commission's data.
   */
  cci?: string;
  /**
   * The thematic objective: "OT11".
   */
  thematicObjective?: string;
  /**
   * The expected result of the programme: "RA 11.1".
   */
  expectedResult?: string;
  /**
   * The action.
   */
  action?: Action;
}
/**
 * An action of a programme.
 */
export interface Action {
  /**
   * Its code.
   */
  code: string;
  /**
   * Its title.
   */
  title?: Text;
}
/**
 * An exact amount of money.
 */
export interface Money {
  /**
   * How much, in quotes. An exact decimal number in quotes, with a point and without thousands separators: "100000.00".
   */
  amount: Decimal;
  /**
   * Of which currency (ISO 4217).
   */
  currency: Currency;
}
/**
 * An administration that takes part in the exchange.
 */
export interface Administration {
  /**
   * Its identifier: the IPA code where it has one ("r_toscan").
   */
  id: AdministrationId;
  /**
   * Its name, as the exchange's own documents write it.
   */
  name: Text;
  /**
   * Lead or participant. Exactly one administration is the lead.
   */
  role: Role;
  /**
   * Region, autonomous province or other; taken from the table of the territory if the identifier is an IPA code.
   */
  kind?: AdministrationKind;
  /**
   * Its coordinator.
   */
  coordinator?: Appointment;
}
/**
 * Somebody appointed to a task.
 */
export interface Appointment {
  /**
   * Has the appointment been made?
   */
  appointed: boolean;
  /**
   * The person's name. For work among administrations only: a file with names cannot be published.
   */
  name?: string;
}
/**
 * An agreement that the exchange rests on.
 */
export interface Agreement {
  /**
   * Its identifier.
   */
  id: AgreementId;
  /**
   * Memorandum of understanding or contract.
   */
  kind: AgreementKind;
  /**
   * What it is about.
   */
  subject?: Text;
  /**
   * The administrations that signed it.
   */
  signatories?: AdministrationId[];
  /**
   * The day of signature. A day: year-month-day, such as 2019-05-16.
   */
  signedOn?: Date;
}
/**
 * A working group, by kinds of staff.
 */
export interface WorkingGroup {
  /**
   * The theme or sub-theme whose group it is; absent: the whole exchange.
   */
  theme?: ThemeId;
  /**
   * Of whom it is made.
   */
  composition?: Staff[];
}
/**
 * A term of the exchange's vocabulary.
 */
export interface Concept {
  /**
   * Its key, by which topics name it.
   */
  key: string;
  /**
   * The term.
   */
  name: Text;
}
/**
 * A law, plan or policy that topics cite.
 */
export interface LegalReference {
  /**
   * Its identifier.
   */
  id: LegalReferenceId;
  /**
   * How it is cited.
   */
  citation: Text;
  /**
   * Law, plan or policy.
   */
  source: LegalSource;
  /**
   * What it is about.
   */
  subject?: Text;
  /**
   * The reference that has since taken its place, by identifier.
   */
  successor?: LegalReferenceId;
}
/**
 * A theme of the exchange.
 */
export interface Theme {
  /**
   * Its identifier; themes and sub-themes share one space.
   */
  id: ThemeId;
  /**
   * Its name.
   */
  name: Text;
  /**
   * Active (default) or still being designed.
   */
  status?: ThemeStatus;
  /**
   * Its sub-themes, where it is split.
   */
  subThemes?: SubTheme[];
  /**
   * Its specific topics, where it is not split.
   */
  topics?: Topic[];
}
/**
 * A part of a theme that meets by itself.
 */
export interface SubTheme {
  /**
   * Its identifier; themes and sub-themes share one space.
   */
  id: ThemeId;
  /**
   * Its name.
   */
  name: Text;
  /**
   * Its specific topics.
   */
  topics?: Topic[];
  /**
   * The part that stakeholders have in it.
   */
  stakeholders?: Text;
}
/**
 * A specific topic: what exactly is exchanged.
 */
export interface Topic {
  /**
   * The topic in words.
   */
  text: Text;
  /**
   * The points into which it is divided.
   */
  points?: TopicPoint[];
  /**
   * The legal references that it cites, by identifier.
   */
  references?: LegalReferenceId[];
  /**
   * The terms of the vocabulary that it is about, by key.
   */
  concepts?: string[];
}
/**
 * A point of a topic.
 */
export interface TopicPoint {
  /**
   * The point in words.
   */
  text: Text;
  /**
   * The legal references that it cites, by identifier.
   */
  references?: LegalReferenceId[];
}
/**
 * Whom an administration sends to a theme. One for each pair of administration and theme.
 */
export interface Delegation {
  /**
   * The administration.
   */
  administration: AdministrationId;
  /**
   * The theme or sub-theme that it joins.
   */
  theme: ThemeId;
  /**
   * Its thematic referent.
   */
  referent?: Appointment;
  /**
   * How many people take part.
   */
  participants?: number;
}
/**
 * A phase of the exchange. Phases follow one another in the order of the list.
 */
export interface Phase {
  /**
   * Its identifier.
   */
  id: PhaseId;
  /**
   * Its name.
   */
  name: Text;
  /**
   * Its first and last day. A day, or the first and the last of several: 2019-06-11/2019-06-13.
   */
  period?: Period;
}
/**
 * Something that takes place: an event, a Smart Action Lab, a workshop.
 */
export interface Activity {
  /**
   * Its identifier.
   */
  id: ActivityId;
  /**
   * What kind it is.
   */
  kind: ActivityKind;
  /**
   * Planned, under way or done.
   */
  state: State;
  /**
   * Its title, where it has one of its own.
   */
  title?: Text;
  /**
   * The phase that it belongs to, by identifier.
   */
  phase?: PhaseId;
  /**
   * Its days. A day, or the first and the last of several: 2019-06-11/2019-06-13.
   */
  period?: Period;
  /**
   * The themes or sub-themes that it is about, by identifier; absent: the whole exchange.
   */
  themes?: ThemeId[];
  /**
   * Who hosts it. The host administration, by identifier, or "rotation": each participant in turn.
   */
  host?: Hosting;
  /**
   * Who is invited beyond the participants: the word "all-regional", or a list of identifiers.
   */
  invited?: Invitation;
  /**
   * For workshops: "first" (context) or "second" (improvement).
   */
  round?: Round;
  /**
   * What it is for.
   */
  purposes?: Text[];
  /**
   * The parts of which it is made.
   */
  parts?: Text[];
  /**
   * Who supports it, beside the delegates.
   */
  support?: Support[];
  /**
   * Does it bring together the participants of different themes?
   */
  crossTheme?: boolean;
  /**
   * Do several regions take part?
   */
  interregional?: boolean;
}
/**
 * Something that the exchange brought to light.
 */
export interface Finding {
  /**
   * Its identifier.
   */
  id: FindingId;
  /**
   * What kind it is.
   */
  kind: FindingKind;
  /**
   * The finding in words.
   */
  text: Text;
  /**
   * The administrations that it concerns; absent: all.
   */
  administrations?: AdministrationId[];
  /**
   * The theme or sub-theme that it belongs to; absent: the whole exchange.
   */
  theme?: ThemeId;
  /**
   * The activity that brought it to light, by identifier: a workshop, for contexts and areas for improvement.
   */
  activity?: ActivityId;
  /**
   * For an area for improvement: the possible solutions.
   */
  solutions?: Text[];
}
/**
 * A good practice.
 */
export interface Practice {
  /**
   * Its identifier.
   */
  id: PracticeId;
  /**
   * Its title.
   */
  title: Text;
  /**
   * Existing before the exchange, or designed together in it.
   */
  origin: Origin;
  /**
   * The administrations that offer it.
   */
  offeredBy?: AdministrationId[];
  /**
   * The theme or sub-theme that it belongs to.
   */
  theme?: ThemeId;
  /**
   * What it is, in a few sentences.
   */
  summary?: Text;
  /**
   * Can it be transferred? Absent: not assessed yet.
   */
  transferable?: boolean;
  /**
   * The conditions under which it works.
   */
  conditions?: Text[];
  /**
   * What shows that it works: figures, evaluations, prizes, documents.
   */
  evidence?: Text[];
  /**
   * What was learned from it.
   */
  lessons?: Text[];
}
/**
 * The transfer of a good practice.
 */
export interface Transfer {
  /**
   * Its identifier.
   */
  id: TransferId;
  /**
   * The practice, by identifier.
   */
  practice: PracticeId;
  /**
   * The administration that receives it.
   */
  to: AdministrationId;
  /**
   * The administration that gives it; absent: those that offer the practice.
   */
  from?: AdministrationId;
  /**
   * The steps taken, in order.
   */
  steps?: TransferStepTaken[];
  /**
   * What stood in the way.
   */
  obstacles?: Text[];
}
/**
 * A step of a transfer.
 */
export interface TransferStepTaken {
  /**
   * Understand, adapt, or in use.
   */
  step: TransferStep;
  /**
   * The day on which it was taken. A day: year-month-day, such as 2019-05-16.
   */
  on?: Date;
}
/**
 * A final project work.
 */
export interface ProjectWork {
  /**
   * Its identifier.
   */
  id: ProjectWorkId;
  /**
   * Its title.
   */
  title: Text;
  /**
   * Planned, under way or done.
   */
  state: State;
  /**
   * The theme or sub-theme that it belongs to; absent: the whole exchange.
   */
  theme?: ThemeId;
  /**
   * The good practices that it develops, by identifier.
   */
  practices?: PracticeId[];
}
/**
 * An output of the exchange, such as an act of guidance.
 */
export interface Output {
  /**
   * Its identifier.
   */
  id: OutputId;
  /**
   * Its title.
   */
  title: Text;
  /**
   * Planned, under way or done.
   */
  state: State;
  /**
   * The theme that it belongs to.
   */
  theme?: ThemeId;
  /**
   * For an act: the forms that it may take.
   */
  forms?: ActKind[];
  /**
   * What it contains.
   */
  contents?: Text[];
  /**
   * The administrations that have adopted it.
   */
  adoptedBy?: AdministrationId[];
}
/**
 * A comparative analysis of the administrations' systems.
 */
export interface ComparativeAnalysis {
  /**
   * Its identifier.
   */
  id: AnalysisId;
  /**
   * What is compared.
   */
  title: Text;
  /**
   * Planned, under way or done.
   */
  state: State;
  /**
   * The theme or sub-theme that it belongs to; absent: the whole exchange.
   */
  theme?: ThemeId;
  /**
   * What the administrations are set side by side on.
   */
  criteria?: Criterion[];
  /**
   * What each of them answers, round by round.
   */
  rows?: MatrixRow[];
  /**
   * How it was scored: the steps that were taken, in order; absent: as is usual.
   */
  recipe?: RecipeStep[];
}
/**
 * A criterion of a matrix, with its scale.
 */
export interface Criterion {
  /**
   * Its identifier, within the analysis.
   */
  id: CriterionId;
  /**
   * Its name.
   */
  name: Text;
  /**
   * What its values are.
   */
  scale: ScaleKind;
  /**
   * For a measure or context: the unit, as it is printed, such as "%".
   */
  unit?: string;
  /**
   * For a measure: more (default), or less.
   */
  better?: Better;
  /**
   * For a measure: the value to be near to.
   */
  target?: number;
  /**
   * For a measure: the least good value of a range, with "to".
   */
  from?: number;
  /**
   * For a measure: the greatest good value of a range, with "from".
   */
  to?: number;
  /**
   * For a level or choice: the steps, from the lowest.
   */
  steps?: CriterionStep[];
  /**
   * The group of criteria that it belongs to.
   */
  group?: Text;
  /**
   * Where its values come from.
   */
  source?: Text;
  /**
   * The year that they refer to.
   */
  year?: number;
  /**
   * What the values are divided by: per inhabitant, per procedure.
   */
  denominator?: Text;
}
/**
 * A step of a level or choice.
 */
export interface CriterionStep {
  /**
   * Its name.
   */
  name: Text;
  /**
   * What it means.
   */
  meaning?: Text;
  /**
   * What would show that it is reached.
   */
  evidence?: Text;
  /**
   * What it is worth, 0 to 1, said of all steps or of none; absent: equal distances.
   */
  worth?: number;
}
/**
 * What an administration answers in one round.
 */
export interface MatrixRow {
  /**
   * The administration.
   */
  administration: AdministrationId;
  /**
   * The round of asking: 1 (default), 2 after a while, and so on.
   */
  round?: number;
  /**
   * The cells, each under the identifier of its criterion. What is not there has not been asked yet.
   */
  values?: {
    [k: string]: MatrixCell;
  };
}
/**
 * A step by which an analysis was scored.
 */
export interface RecipeStep {
  /**
   * The method, by its name in the registry, such as "min-max".
   */
  method: string;
  /**
   * What its parameters were set to, by name, where they are not the defaults.
   */
  arguments?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` ".".
     */
    [k: string]: number | string | number[] | string[];
  };
  /**
   * For a scale: the criterion that it is for; absent: all.
   */
  criterion?: CriterionId;
}
/**
 * A plan of the rotation: a version of what is to be, or a scenario.
 */
export interface RotationPlan {
  /**
   * Its identifier.
   */
  id: PlanId;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * Was it computed to show what could be? Then every screen and export says so.
   */
  simulated: boolean;
  /**
   * The day on which it was made. A day: year-month-day, such as 2019-05-16.
   */
  madeOn?: Date;
  /**
   * The day on which the administrations were told; absent: a proposal or a scenario. A day: year-month-day, such as 2019-05-16.
   */
  announcedOn?: Date;
  /**
   * The plan that it takes the place of, by identifier: one before it in the list.
   */
  replaces?: PlanId;
  /**
   * What was assumed, in words.
   */
  note?: Text;
  /**
   * What was assumed, as data.
   */
  programme?: {
    [k: string]: unknown;
  };
  /**
   * What was planned, in full, as "rotation/1"; absent: what the programme makes of the exchange.
   */
  instance?: {
    [k: string]: unknown;
  };
  /**
   * The day on which each session starts, by its identifier in the instance.
   */
  starts?: {
    [k: string]: Date;
  };
  /**
   * The host of each session, by identifier.
   */
  hosts?: {
    [k: string]: AdministrationId;
  };
}
/**
 * The network that the exchange wants to last.
 */
export interface Network {
  /**
   * What it is meant to become.
   */
  aim: Text;
}
/**
 * The platform on which the administrations share experiences.
 */
export interface Platform {
  /**
   * What it is for.
   */
  purpose: Text;
  /**
   * Where it is.
   */
  url?: Url;
}
/**
 * The experience record: how the exchange is described in the catalogue of experiences.
 */
export interface Record {
  /**
   * The administration that implemented the experience.
   */
  implementedBy?: AdministrationId;
  /**
   * The thematic area of the catalogue.
   */
  thematicArea?: Text;
  /**
   * The day of publication. A day: year-month-day, such as 2019-05-16.
   */
  published?: Date;
  /**
   * How often it had been viewed when it was copied (a static figure of the source).
   */
  views?: number;
  /**
   * Its sections, in the order of the record.
   */
  sections?: Section[];
  /**
   * The ways in which the experience can be exchanged.
   */
  modes?: ExchangeMode[];
  /**
   * How to ask for more.
   */
  contact?: Contact;
}
/**
 * A section of the record: with blocks of text, empty (neither "blocks" nor "deferred"), or deferred.
 */
export interface Section {
  /**
   * Which section.
   */
  kind: SectionKind;
  /**
   * Its text, verbatim.
   */
  blocks?: Block[];
  /**
   * Why it is put off to a later stage, in the record's own words.
   */
  deferred?: Text;
}
/**
 * Where requests go. The widget sends nothing: it links.
 */
export interface Contact {
  /**
   * The text that invites to ask.
   */
  text?: Text;
  /**
   * What requests may be for.
   */
  purposes?: RequestPurpose[];
  /**
   * The page with the form.
   */
  url?: Url;
  /**
   * The office's address (never a person's).
   */
  email?: Email;
}
