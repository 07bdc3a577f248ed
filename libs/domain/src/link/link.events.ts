import type { Event, Yuan } from '@liantu/kernel';
import type { Fact } from '../fact.js';
import type { EnterpriseId, LinkId, StageId } from '../ids.js';
import type { RegionCode } from '../region.js';

/** Outside: only the region, perhaps the name, of the seller is known. */
export type Supplier =
  | { readonly kind: 'enterprise'; readonly id: EnterpriseId }
  | { readonly kind: 'outside'; readonly region: RegionCode; readonly name?: string };

export type SupplyKind = 'SUPPLY' | 'RECYCLING';

interface OfLink extends Fact {
  readonly linkId: LinkId;
}

/** From `effectiveOn`, `supplier` delivers `goods` (of stage `stageId`) to `customer` (into its stage `intoStageId`). */
export interface SupplyTerms extends OfLink {
  readonly supplier: Supplier;
  readonly customer: EnterpriseId;
  readonly kind: SupplyKind;
  readonly stageId?: StageId;
  readonly intoStageId?: StageId;
  readonly goods: string;
  /** Whole yuan a year. Absent means unknown, never 0. */
  readonly annualValue?: Yuan;
}

export type SupplyLinkEstablished = Event<'SupplyLinkEstablished', SupplyTerms>;
export type SupplyLinkRevalued = Event<'SupplyLinkRevalued', OfLink & { readonly annualValue: Yuan }>;
export type SupplyLinkEnded = Event<'SupplyLinkEnded', OfLink & { readonly reason: string }>;

export type LinkEvent = SupplyLinkEstablished | SupplyLinkRevalued | SupplyLinkEnded;
