import type { EnterpriseOnDate, EnterpriseStatus } from '@liantu/chain-graph';
import type { EnterpriseId, RegionCode } from '@liantu/domain';
import { byCodePoint, covers, type CalendarDate } from '@liantu/kernel';
import { heldBackOn, point, spans, told, type Log, type Point, type Said, type Span } from './facts.js';

/** By id. */
export const enterpriseIds = (log: Log): readonly EnterpriseId[] =>
  [...new Set(told(log, 'EnterpriseRegistered').map(({ data }) => data.enterpriseId))].sort(byCodePoint);

export const isRegistered = (log: Log, id: EnterpriseId): boolean => enterpriseIds(log).includes(id);

export const nameOn = (log: Log, id: EnterpriseId, date: CalendarDate): string => {
  const points = told(log, 'EnterpriseRegistered', 'EnterpriseRenamed')
    .filter(({ data }) => data.enterpriseId === id)
    .map((event) => point(event, event.data.name));
  return known(heldBackOn(points, date), id).value;
};

export const regionPoints = (log: Log, id: EnterpriseId): readonly Point<RegionCode>[] =>
  told(log, 'EnterpriseRegistered', 'EnterpriseRelocated')
    .filter(({ data }) => data.enterpriseId === id)
    .map((event) => point(event, event.data.region));

export const regionOn = (log: Log, id: EnterpriseId, date: CalendarDate): RegionCode =>
  known(heldBackOn(regionPoints(log, id), date), id).value;

/** Stays in every zone it ever was in. */
export const zoneStays = (log: Log, id: EnterpriseId): readonly Span<Said<'EnterpriseEnteredZone'>>[] => {
  const enters = told(log, 'EnterpriseEnteredZone').filter(({ data }) => data.enterpriseId === id);
  const leaves = told(log, 'EnterpriseLeftZone').filter(({ data }) => data.enterpriseId === id);
  return [...new Set(enters.map(({ data }) => data.zoneId))].flatMap((zone) =>
    spans(
      enters.filter(({ data }) => data.zoneId === zone),
      leaves.filter(({ data }) => data.zoneId === zone),
    ),
  );
};

export const suspensions = (log: Log, id: EnterpriseId): readonly Span<Said<'EnterpriseSuspended'>>[] =>
  spans(
    told(log, 'EnterpriseSuspended').filter(({ data }) => data.enterpriseId === id),
    told(log, 'EnterpriseResumed').filter(({ data }) => data.enterpriseId === id),
  );

export const closures = (log: Log, id: EnterpriseId): readonly Span<Said<'EnterpriseClosed'>>[] =>
  spans(
    told(log, 'EnterpriseClosed').filter(({ data }) => data.enterpriseId === id),
    told(log, 'EnterpriseReopened').filter(({ data }) => data.enterpriseId === id),
  );

export const isClosed = (log: Log, id: EnterpriseId, date: CalendarDate): boolean =>
  closures(log, id).some((closure) => covers(closure, date));

export const isSuspended = (log: Log, id: EnterpriseId, date: CalendarDate): boolean =>
  suspensions(log, id).some((suspension) => covers(suspension, date));

export const statusOn = (log: Log, id: EnterpriseId, date: CalendarDate): EnterpriseStatus => {
  if (isClosed(log, id, date)) return 'CLOSED';
  return isSuspended(log, id, date) ? 'SUSPENDED' : 'ACTIVE';
};

export const enterpriseOn = (log: Log, id: EnterpriseId, date: CalendarDate): EnterpriseOnDate => {
  const registration = known(
    told(log, 'EnterpriseRegistered').find(({ data }) => data.enterpriseId === id),
    id,
  );
  const { creditCode, stockCode } = registration.data;
  const stay = zoneStays(log, id).find((each) => covers(each, date));
  return {
    id,
    name: nameOn(log, id, date),
    ...(creditCode !== undefined && { creditCode }),
    ...(stockCode !== undefined && { stockCode }),
    region: regionOn(log, id, date),
    ...(stay !== undefined && { zone: stay.data.zoneId }),
    status: statusOn(log, id, date),
  };
};

const known = <Value>(value: Value | undefined, id: EnterpriseId): Value => {
  if (value === undefined) throw new Error(`The history speaks of ${id} and never registers it`);
  return value;
};
