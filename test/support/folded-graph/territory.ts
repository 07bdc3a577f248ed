import type { ZoneOnDate } from '@liantu/chain-graph';
import {
  regionContains,
  type EnterpriseId,
  type Supplier,
  type Territory,
  type ZoneId,
} from '@liantu/domain';
import { byCodePoint, covers, type CalendarDate } from '@liantu/kernel';
import { isClosed, regionOn, zoneStays } from './enterprises.js';
import { heldBackOn, point, told, type Log } from './facts.js';

export const parentOn = (log: Log, zone: ZoneId, date: CalendarDate): ZoneId | undefined => {
  const points = told(log, 'ZoneNested')
    .filter(({ data }) => data.zoneId === zone)
    .map((event) => point(event, event.data.parent));
  return heldBackOn(points, date)?.value;
};

/** The zone itself, then the zones around it. */
const zonesAround = (log: Log, zone: ZoneId, date: CalendarDate): readonly ZoneId[] => {
  const found: ZoneId[] = [];
  for (let at: ZoneId | undefined = zone; at && !found.includes(at); at = parentOn(log, at, date))
    found.push(at);
  return found;
};

export const isIn = (log: Log, id: EnterpriseId, territory: Territory, date: CalendarDate): boolean =>
  territory.kind === 'region'
    ? regionContains(territory.region, regionOn(log, id, date))
    : zoneStays(log, id)
        .filter((stay) => covers(stay, date))
        .some(({ data }) => zonesAround(log, data.zoneId, date).includes(territory.zone));

/** In the territory and not closed. */
export const isLocal = (log: Log, id: EnterpriseId, territory: Territory, date: CalendarDate): boolean =>
  isIn(log, id, territory, date) && !isClosed(log, id, date);

/** An outside source is local to a region around its own, and to no zone. */
export const isLocalSupplier = (
  log: Log,
  supplier: Supplier,
  territory: Territory,
  date: CalendarDate,
): boolean =>
  supplier.kind === 'enterprise'
    ? isLocal(log, supplier.id, territory, date)
    : territory.kind === 'region' && regionContains(territory.region, supplier.region);

export const zonesOn = (log: Log, date: CalendarDate): readonly ZoneOnDate[] =>
  told(log, 'ZoneEstablished')
    .map(({ data: { zoneId: id, region, leadingIndustries } }) => {
      const names = told(log, 'ZoneEstablished', 'ZoneRenamed')
        .filter(({ data }) => data.zoneId === id)
        .map((event) => point(event, event.data.name));
      const parent = parentOn(log, id, date);
      return {
        id,
        name: heldBackOn(names, date)?.value ?? id,
        ...(region !== undefined && { region }),
        ...(parent !== undefined && { parent }),
        leadingIndustries,
      };
    })
    .sort((a, b) => byCodePoint(a.id, b.id));
