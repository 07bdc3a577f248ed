import type { ZoneId } from './ids.js';
import type { RegionCode } from './region.js';

/** Where: a region and all it contains, or a zone with the zones nested in it. */
export type Territory =
  { readonly kind: 'region'; readonly region: RegionCode } | { readonly kind: 'zone'; readonly zone: ZoneId };

export const inRegion = (region: RegionCode): Territory => ({ kind: 'region', region });
export const inZone = (zone: ZoneId): Territory => ({ kind: 'zone', zone });
