import {
  accepted,
  isToldFor,
  rejected,
  valueHeldOn,
  withPoint,
  type CalendarDate,
  type CommandContext,
  type Decision,
  type Points,
  type Rejected,
} from '@liantu/kernel';
import { badFact } from '../fact.js';
import type { ZoneId } from '../ids.js';
import type { ZoneNested } from './zone.events.js';
import { zoneUnknown, type ZoneFacts, type ZoneState } from './zone.state.js';

type Nesting = ZoneNested['data'];
type Parents = ReadonlyMap<ZoneId, Points<ZoneId>>;

export class NestZone {
  readonly type = 'NestZone';

  constructor(
    readonly data: Nesting,
    readonly context: CommandContext,
  ) {}
}

export const nestZone = (
  { data, context }: NestZone,
  zone: ZoneState,
  facts: ZoneFacts,
): Decision<ZoneNested> =>
  (zone.establishment === undefined ? zoneUnknown(data.zoneId, 'zone') : undefined) ??
  badFact(data, context) ??
  (facts.parents.has(data.parent) ? undefined : zoneUnknown(data.parent, 'parent')) ??
  formsLoop(data, zone, facts) ??
  (isToldFor(zone.parents, data.effectiveOn, data.parent)
    ? accepted()
    : accepted({ type: 'ZoneNested', data }));

const formsLoop = (
  { zoneId, parent, effectiveOn }: Nesting,
  zone: ZoneState,
  facts: ZoneFacts,
): Rejected | undefined => {
  const parents = new Map(facts.parents).set(zoneId, withPoint(zone.parents, effectiveOn, parent));
  const days = [...parents.values()].flatMap((points) => points.flat().map(({ from }) => from));
  const loop = days.map((day) => loopOn(day, zoneId, parents)).find((found) => found !== undefined);
  return loop === undefined
    ? undefined
    : rejected(
        'ZONES_FORM_A_LOOP',
        `A zone cannot contain itself, and ${loop.join(' in ')} would: choose another parent`,
        'parent',
      );
};

/** The way from a zone up to itself on a day. */
const loopOn = (day: CalendarDate, zoneId: ZoneId, parents: Parents): readonly ZoneId[] | undefined => {
  const way = [zoneId];
  for (
    let next = valueHeldOn(parents.get(zoneId) ?? [], day);
    next !== undefined;
    next = valueHeldOn(parents.get(next) ?? [], day)
  ) {
    if (way.includes(next)) return next === zoneId ? [...way, next] : undefined;
    way.push(next);
  }
  return undefined;
};
