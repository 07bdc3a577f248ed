import type { CalendarDate, Event } from '@liantu/kernel';
import type { ChainId, StageId } from '../ids.js';

export type Tier = 'UPSTREAM' | 'MIDSTREAM' | 'DOWNSTREAM';
/** CORE is made in the chain, SERVICE supports it, DEMAND stands for the final users. */
export type StageScope = 'CORE' | 'SERVICE' | 'DEMAND';
/** FEEDS: output of `from` is an input of `to`; SERVES: `from` supports `to`; RECYCLES: by-product of `from` returns to `to`. */
export type StageEdgeKind = 'FEEDS' | 'SERVES' | 'RECYCLES';

interface OfChain {
  readonly chainId: ChainId;
  readonly effectiveOn: CalendarDate;
}

export interface StageTerms {
  readonly stageId: StageId;
  readonly name: string;
  readonly nameEn?: string;
  readonly tier: Tier;
  readonly scope: StageScope;
  /** Classes of GB/T 4754-2017. */
  readonly gbt4754: readonly string[];
  /** Four-digit headings of the Harmonized System. */
  readonly hs4: readonly string[];
  /** Stages of a template are listed by ascending ordinal. */
  readonly ordinal: number;
}

export interface EdgeKey {
  readonly from: StageId;
  readonly to: StageId;
  readonly kind: StageEdgeKind;
}

export interface EdgeTerms extends EdgeKey {
  readonly essential: boolean;
  /** Millionths: yuan of `from` per million yuan of `to`. */
  readonly coefficientPpm?: number;
}

export type ChainDefined = Event<
  'ChainDefined',
  OfChain & { readonly name: string; readonly nameEn?: string }
>;
export type StageAdded = Event<'StageAdded', OfChain & StageTerms>;
export type StageRevised = Event<'StageRevised', OfChain & StageTerms>;
export type StageRetired = Event<'StageRetired', OfChain & { readonly stageId: StageId }>;
/** Also states new terms for an edge that is there already. */
export type StagesLinked = Event<'StagesLinked', OfChain & EdgeTerms>;
export type StagesUnlinked = Event<'StagesUnlinked', OfChain & EdgeKey>;

export type ChainEvent =
  ChainDefined | StageAdded | StageRevised | StageRetired | StagesLinked | StagesUnlinked;
