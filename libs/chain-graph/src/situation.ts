import type {
  ChainId,
  Confidence,
  EdgeTerms,
  EnterpriseId,
  LinkId,
  MembershipRole,
  RegionCode,
  StageId,
  StageTerms,
  Territory,
} from '@liantu/domain';
import type { CalendarDate, EventId, Position, Yuan } from '@liantu/kernel';

/** What is asked about: a chain within a territory on a date. */
export interface Scope {
  readonly chain: ChainId;
  readonly territory: Territory;
  readonly asOf: CalendarDate;
  /** Joins (with their leaves), links (with revaluations and ends) and figures below it are left out. */
  readonly minConfidence?: Confidence;
}

/** A local enterprise present at a stage; suspended ones have output 0. Output absent: unknown. */
export interface Occupant {
  readonly enterprise: EnterpriseId;
  readonly name: string;
  readonly role: MembershipRole;
  readonly since: CalendarDate;
  readonly suspended: boolean;
  readonly output?: Yuan;
  readonly confidence: Confidence;
  /** The join. */
  readonly because: EventId;
}

/**
 * Known stage outputs of the occupants. That of one is its annual output at the stage; else the output of the latest year it
 * reported that ended on or before the date, times its revenue share at the stage; else unknown. While suspended it is 0, and known.
 */
export interface OutputSummary {
  /** Occupants whose output is known. */
  readonly known: number;
  readonly sum: bigint;
  readonly sumOfSquares: bigint;
  /** Absent when none is known. */
  readonly largest?: Yuan;
}

/** A purchase by a local enterprise from a supplier that is not local. Amount absent: unknown. */
export interface OutsidePurchase {
  readonly link: LinkId;
  readonly customer: EnterpriseId;
  readonly customerName: string;
  /** Region of the outside source, or of the supplying enterprise on the date. */
  readonly region: RegionCode;
  readonly supplierName?: string;
  readonly goods: string;
  readonly since: CalendarDate;
  readonly amount?: Yuan;
  readonly confidence: Confidence;
  /** The events that established the link and, if any, last revalued it by the date. */
  readonly because: readonly EventId[];
}

/** Purchases of the stage's goods by local enterprises, by links of either kind in force on the date. */
export interface StageTrade {
  readonly localKnown: bigint;
  readonly localUnknown: number;
  readonly outsideKnown: bigint;
  /** Outside links whose amount is known. */
  readonly outsideKnownLinks: number;
  readonly outsideUnknown: number;
  /** At most three, largest known amount first, then unknown ones, by link id. */
  readonly largestOutside: readonly OutsidePurchase[];
}

export interface Movement {
  readonly kind: 'JOINED' | 'LEFT' | 'CLOSED' | 'REOPENED';
  readonly enterprise: EnterpriseId;
  readonly name: string;
  readonly on: CalendarDate;
  readonly because: EventId;
}

/**
 * Arrivals and departures in (asOf − 12 months, asOf], by enterprises that were local on that day, for a departure the day
 * before. A closure or a reopening counts at every stage held; a leave while closed does not count again, and relocating or
 * leaving a zone is none.
 */
export interface StageMovements {
  /** Joins and reopenings. */
  readonly arrivals: number;
  /** Leaves and closures. */
  readonly departures: number;
  /** At most five departures, newest first, then by enterprise id. */
  readonly latestDepartures: readonly Movement[];
}

export interface StageSituation {
  readonly stage: StageTerms;
  readonly enterprises: number;
  readonly leaders: number;
  readonly output: OutputSummary;
  /** At most three: largest known output first, then unknown ones, by enterprise id. */
  readonly largest: readonly Occupant[];
  readonly trade: StageTrade;
  readonly movements: StageMovements;
}

/** Money on links between local enterprises, by the stage delivered and the stage it goes into, both in the template. */
export interface EdgeMoney {
  readonly from: StageId;
  readonly to: StageId;
  readonly known: bigint;
  readonly knownLinks: number;
  readonly unknownLinks: number;
}

/** All that verdicts and measures of one chain need, read in one snapshot. */
export interface ChainSituation {
  readonly chain: ChainId;
  readonly asOf: CalendarDate;
  readonly position?: Position;
  /** The template in force: stages by ordinal, then id. */
  readonly stages: readonly StageSituation[];
  /** By from, to, kind. */
  readonly edges: readonly EdgeTerms[];
  /** By from, to. */
  readonly edgeMoney: readonly EdgeMoney[];
}

/** A sum over the enterprises that have the figure. */
export interface Total {
  readonly sum: bigint;
  readonly reporting: number;
}

/** Size of a cluster; local enterprises at one stage or more, each counted once. */
export interface ClusterTotals {
  readonly position?: Position;
  readonly enterprises: number;
  readonly leaders: number;
  readonly stagesPresent: number;
  readonly stagesTotal: number;
  readonly output: Total;
  readonly tax: Total;
  readonly jobs: Total;
  /** Newest effective date among the memberships and figures counted. */
  readonly newestFact?: CalendarDate;
}
