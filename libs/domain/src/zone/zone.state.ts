import { assertNever, rejected, withPoint, type Points, type Rejected } from '@liantu/kernel';
import type { ZoneId } from '../ids.js';
import type { Establishment, ZoneEvent } from './zone.events.js';

export interface ZoneState {
  readonly establishment?: Establishment;
  readonly names: Points<string>;
  readonly parents: Points<ZoneId>;
}

/** What a zone rule must know beyond its own stream: the zone to nest in and all that ever contained it. */
export interface ZoneFacts {
  /** Of every zone that exists, what it was part of from which day on. */
  readonly parents: ReadonlyMap<ZoneId, Points<ZoneId>>;
}

export const initialZone: ZoneState = { names: [], parents: [] };

export const zoneUnknown = (id: ZoneId, field: string): Rejected =>
  rejected('ZONE_UNKNOWN', `No zone ${id} is established: establish it first`, field);

export const evolveZone = (zone: ZoneState, event: ZoneEvent): ZoneState => {
  switch (event.type) {
    case 'ZoneEstablished': {
      const { name, effectiveOn } = event.data;
      return { ...zone, establishment: event.data, names: withPoint(zone.names, effectiveOn, name) };
    }
    case 'ZoneRenamed':
      return { ...zone, names: withPoint(zone.names, event.data.effectiveOn, event.data.name) };
    case 'ZoneNested':
      return { ...zone, parents: withPoint(zone.parents, event.data.effectiveOn, event.data.parent) };
    default:
      return assertNever(event);
  }
};
