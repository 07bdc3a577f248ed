import type { Event } from '@liantu/kernel';
import type { Fact } from '../fact.js';
import type { ZoneId } from '../ids.js';
import type { RegionCode } from '../region.js';

interface OfZone extends Fact {
  readonly zoneId: ZoneId;
}

export interface Establishment extends OfZone {
  readonly name: string;
  readonly region?: RegionCode;
  readonly leadingIndustries: readonly string[];
}

export type ZoneEstablished = Event<'ZoneEstablished', Establishment>;
export type ZoneRenamed = Event<'ZoneRenamed', OfZone & { readonly name: string }>;
export type ZoneNested = Event<'ZoneNested', OfZone & { readonly parent: ZoneId }>;

export type ZoneEvent = ZoneEstablished | ZoneRenamed | ZoneNested;
