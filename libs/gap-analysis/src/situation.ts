import type { CalendarDate, EventId } from '@liantu/kernel';

export type Confidence = 'HIGH' | 'MEDIUM' | 'LOW';

export interface Stage {
  readonly stageId: string;
  readonly name: string;
  readonly scope: 'CORE' | 'SERVICE' | 'DEMAND';
}

export interface StageEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'FEEDS' | 'SERVES' | 'RECYCLES';
}

/** A local enterprise at the stage. Output in yuan a year; absent: unknown. */
export interface Occupant {
  readonly enterprise: string;
  readonly name: string;
  readonly suspended: boolean;
  readonly output?: bigint;
  readonly confidence: Confidence;
  readonly because: EventId;
}

/** Known outputs of the occupants: how many, Σ, Σ of the squares, the largest. */
export interface OutputSummary {
  readonly known: number;
  readonly sum: bigint;
  readonly sumOfSquares: bigint;
  readonly largest?: bigint;
}

/** A purchase from a supplier that is not local. Amount absent: unknown. */
export interface OutsidePurchase {
  readonly link: string;
  readonly customerName: string;
  readonly region: string;
  readonly supplierName?: string;
  readonly since: CalendarDate;
  readonly amount?: bigint;
  readonly confidence: Confidence;
  readonly because: readonly EventId[];
}

/** What local enterprises buy of the stage a year: yuan where known, links where not. */
export interface StageTrade {
  readonly localKnown: bigint;
  readonly localUnknown: number;
  readonly outsideKnown: bigint;
  readonly outsideKnownLinks: number;
  readonly outsideUnknown: number;
  /** Largest known amount first. */
  readonly largestOutside: readonly OutsidePurchase[];
}

export interface Movement {
  readonly kind: 'JOINED' | 'LEFT' | 'CLOSED' | 'REOPENED';
  readonly enterprise: string;
  readonly name: string;
  readonly on: CalendarDate;
  readonly because: EventId;
}

/** In (asOf − 12 months, asOf]. */
export interface StageMovements {
  readonly arrivals: number;
  readonly departures: number;
  /** Newest first. */
  readonly latestDepartures: readonly Movement[];
}

export interface StageSituation {
  readonly stage: Stage;
  readonly enterprises: number;
  readonly leaders: number;
  readonly output: OutputSummary;
  /** Largest known output first, then unknown ones. */
  readonly largest: readonly Occupant[];
  readonly trade: StageTrade;
  readonly movements: StageMovements;
}

export interface EdgeMoney {
  readonly from: string;
  readonly to: string;
  readonly known: bigint;
  readonly knownLinks: number;
  readonly unknownLinks: number;
}

/** One chain in one territory on one date. Ids are plain text, so that the answer of the chain graph fits as it is. */
export interface Situation {
  readonly stages: readonly StageSituation[];
  readonly edges: readonly StageEdge[];
  readonly edgeMoney: readonly EdgeMoney[];
}

export const isPresent = ({ enterprises }: StageSituation): boolean => enterprises > 0;
