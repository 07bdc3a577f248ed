import { epochDay } from '@liantu/kernel';
import type { ClusterMutation, ZoneMutation } from '../../mutation.js';
import { eventBytes, TIER } from '../codes.js';
import type { Rows } from './rows.js';

export const placeRows: Rows<ZoneMutation | ClusterMutation> = {
  'merge-zone': ({ zone, at, region, leadingIndustries, because }, numbers) => [
    [
      numbers.zone(zone),
      at,
      region === undefined ? null : Number(region),
      JSON.stringify(leadingIndustries),
      eventBytes(because),
    ],
  ],
  'merge-zone-name': ({ zone, from, at, name }, numbers) => [[numbers.zone(zone), epochDay(from), at, name]],
  'merge-zone-parent': ({ zone, from, at, parent }, numbers) => [
    [numbers.zone(zone), epochDay(from), at, numbers.zone(parent)],
  ],
  'merge-cluster': ({ cluster, at, name, chain, territory, tier, since, because }, numbers) => [
    [
      ...[cluster, at, name, numbers.chain(chain)],
      territory.kind === 'region' ? Number(territory.region) : null,
      territory.kind === 'zone' ? numbers.zone(territory.zone) : null,
      ...[TIER[tier], epochDay(since), eventBytes(because)],
    ],
  ],
  'merge-cluster-target': ({ cluster, from, at, target }) => [[cluster, epochDay(from), at, target ?? null]],
  'close-cluster': ({ cluster, until, because }) => [[cluster, epochDay(until), eventBytes(because)]],
};
