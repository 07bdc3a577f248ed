import type { EventId } from '@liantu/kernel';
import type { Confidence } from './situation.js';

export type Verdict = 'HEALTHY' | 'STRENGTHEN' | 'FILL' | 'EXTEND' | 'LATER' | 'UNRELATED';
export type VerdictReason = 'INTERIOR' | 'DEMAND' | 'UPSTREAM' | 'DOWNSTREAM' | 'SERVICE';
export type StrengthenFlag =
  'SINGLE_SOURCE' | 'CONCENTRATED' | 'UNDER_CAPACITY' | 'LOW_LOCAL_SUPPLY' | 'NET_LEAVING' | 'NO_LEADER';

/** What a rule says of a stage. */
export interface Ruling {
  readonly verdict: Verdict;
  /** Of FILL and EXTEND. */
  readonly reason?: VerdictReason;
  /** Of LATER: FEEDS steps to the nearest present stage. */
  readonly distance?: number;
}

/** A sentence that a person can check. */
export interface Evidence {
  readonly text: string;
  /** The same for a reader who may not see amounts. */
  readonly textWithoutAmounts: string;
  /** The enterprise or link that the sentence names first. */
  readonly subject?: string;
  /** Whole yuan. */
  readonly amount?: bigint;
  /** The facts it rests on, in the order in which it names them. */
  readonly eventIds: readonly EventId[];
  /** The lowest among those facts, where it is known. */
  readonly confidence?: Confidence;
}

export interface StageRuling extends Ruling {
  readonly stage: string;
  readonly flags: readonly StrengthenFlag[];
  /** Of LATER and UNRELATED: absent FEEDS neighbours that are themselves FILL or EXTEND, by id. */
  readonly unlockedBy: readonly string[];
}

export interface StageVerdict extends StageRuling {
  readonly enterprises: number;
  /** Known yuan a year; 0 when nothing is bought outside, null when some is and no amount is known. */
  readonly outsidePurchases: bigint | null;
  readonly outsideKnownLinks: number;
  readonly outsideUnknownLinks: number;
  /** Local purchases ÷ all purchases of the stage, known amounts; null when there are none. */
  readonly localSupplyRate: number | null;
  readonly evidence: readonly Evidence[];
}
