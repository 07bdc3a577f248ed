import {
  confidenceOf,
  regionCode,
  regionPrefix,
  type ClusterTier,
  type Confidence,
  type MembershipRole,
  type RegionCode,
  type Source,
  type StageEdgeKind,
  type SupplyKind,
} from '@liantu/domain';
import { epochDay, eventId, fromEpochDay, OPEN_END, type CalendarDate, type EventId } from '@liantu/kernel';
import type { StoppageKind } from '../mutation.js';

/** How the values of the domain are stored; `schema.sql` lists the same numbers. */
export const ROLE = { MEMBER: 0, LEADER: 1 } as const satisfies Record<MembershipRole, number>;
export const CONFIDENCE = { LOW: 1, MEDIUM: 2, HIGH: 3 } as const satisfies Record<Confidence, number>;
export const STOPPAGE = { SUSPENDED: 1, CLOSED: 2 } as const satisfies Record<StoppageKind, number>;
export const EDGE = { FEEDS: 0, RECYCLES: 1, SERVES: 2 } as const satisfies Record<StageEdgeKind, number>;
export const SUPPLY = { SUPPLY: 0, RECYCLING: 1 } as const satisfies Record<SupplyKind, number>;
export const TIER = { MUNICIPAL: 0, COUNTY: 1 } as const satisfies Record<ClusterTier, number>;

export const roleOf = (code: bigint): MembershipRole => (code === 1n ? 'LEADER' : 'MEMBER');
export const supplyKindOf = (code: bigint): SupplyKind => (code === 1n ? 'RECYCLING' : 'SUPPLY');
export const tierOf = (code: bigint): ClusterTier => (code === 1n ? 'COUNTY' : 'MUNICIPAL');
export const edgeKindOf = (code: bigint): StageEdgeKind => {
  if (code === 0n) return 'FEEDS';
  return code === 1n ? 'RECYCLES' : 'SERVES';
};

export const confidenceCode = (source: Source | undefined): number => CONFIDENCE[confidenceOf(source)];

export const OPEN_DAY = epochDay(OPEN_END);

export const dateOf = (day: bigint): CalendarDate => fromEpochDay(Number(day));

/** The end of a stored interval; nothing for one that has none. */
export const endOf = (day: bigint): { readonly until?: CalendarDate } =>
  Number(day) === OPEN_DAY ? {} : { until: dateOf(day) };

/** Every region inside the region lies between these two, as numbers. */
export const regionRange = (region: RegionCode): readonly [first: number, last: number] => {
  const prefix = regionPrefix(region);
  return [Number(prefix.padEnd(6, '0')), Number(prefix.padEnd(6, '9'))];
};

export const regionOf = (stored: bigint | number): RegionCode => regionCode(String(stored).padStart(6, '0'));

export const eventBytes = (id: EventId): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** The event id that the 16 bytes stand for. */
export const eventIdOf = (stored: Uint8Array): EventId => {
  const hex = Buffer.from(stored).toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return eventId(parts.join('-'));
};
