import type { Movement, Scope, StageMovements } from '@liantu/chain-graph';
import type { EnterpriseId, StageId } from '@liantu/domain';
import { addDays, byCodePoint, monthsBefore, type CalendarDate, type EventId } from '@liantu/kernel';
import { closures, enterpriseIds, nameOn } from '../enterprises.js';
import type { Log } from '../facts.js';
import { stayOn, staysOf, type Stay } from '../memberships.js';
import { isLocal } from '../territory.js';

/** A day on which something happened, and the day on which the enterprise had to be local for it to count. */
interface Happening {
  readonly kind: Movement['kind'];
  readonly on: CalendarDate;
  readonly localOn: CalendarDate;
  readonly because: EventId;
}

/** Arrivals and departures at a stage in the twelve months up to the date. */
export const movementsOf = (log: Log, scope: Scope, stage: StageId): StageMovements => {
  const all = enterpriseIds(log).flatMap((id) => movementsOfOne(log, scope, stage, id));
  const departures = all.filter(({ kind }) => kind === 'LEFT' || kind === 'CLOSED');
  return {
    arrivals: all.length - departures.length,
    departures: departures.length,
    latestDepartures: [...departures].sort(newestFirst).slice(0, 5),
  };
};

const newestFirst = (a: Movement, b: Movement): number =>
  byCodePoint(b.on, a.on) || byCodePoint(a.enterprise, b.enterprise) || byCodePoint(a.kind, b.kind);

const movementsOfOne = (
  log: Log,
  { territory, asOf, minConfidence }: Scope,
  stage: StageId,
  enterprise: EnterpriseId,
): readonly Movement[] => {
  const stays = staysOf(log, enterprise, minConfidence);
  const heldOn = ({ on }: Happening): boolean => stayOn(stays, stage, on) !== undefined;
  return [
    ...stays.filter(({ data }) => data.stageId === stage).flatMap(joinAndLeave),
    ...closures(log, enterprise).flatMap(closeAndReopen).filter(heldOn),
  ]
    .filter(({ on }) => monthsBefore(asOf, 12) < on && on <= asOf)
    .filter(({ localOn }) => isLocal(log, enterprise, territory, localOn))
    .map(({ kind, on, because }) => ({ kind, enterprise, name: nameOn(log, enterprise, asOf), on, because }));
};

const joinAndLeave = ({ since, because, until, endedBy }: Stay): readonly Happening[] => [
  arrival('JOINED', since, because),
  ...(until !== undefined && endedBy !== undefined ? [departure('LEFT', until, endedBy)] : []),
];

const closeAndReopen = ({
  since,
  because,
  until,
  endedBy,
}: ReturnType<typeof closures>[number]): readonly Happening[] => [
  departure('CLOSED', since, because),
  ...(until !== undefined && endedBy !== undefined ? [arrival('REOPENED', until, endedBy)] : []),
];

const arrival = (kind: Happening['kind'], on: CalendarDate, because: EventId): Happening => ({
  kind,
  on,
  localOn: on,
  because,
});

const departure = (kind: Happening['kind'], on: CalendarDate, because: EventId): Happening => ({
  kind,
  on,
  localOn: addDays(on, -1),
  because,
});
