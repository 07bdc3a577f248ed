import type { ZoneEvent } from '@liantu/domain';
import type { Projection } from './projection.js';

export const zoneProjection: Projection<ZoneEvent> = {
  ZoneEstablished: ({ zoneId: zone, name, region, leadingIndustries, effectiveOn: from }, origin) => [
    { kind: 'merge-zone', zone, leadingIndustries, ...(region !== undefined && { region }), ...origin },
    { kind: 'merge-zone-name', zone, name, from, ...origin },
  ],
  ZoneRenamed: ({ zoneId: zone, name, effectiveOn: from }, origin) => [
    { kind: 'merge-zone-name', zone, name, from, ...origin },
  ],
  ZoneNested: ({ zoneId: zone, parent, effectiveOn: from }, origin) => [
    { kind: 'merge-zone-parent', zone, parent, from, ...origin },
  ],
};
