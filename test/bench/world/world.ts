import type { DomainEvent } from '@liantu/domain';
import { calendarDate } from '@liantu/kernel';
import { enterpriseEvents } from './enterprises.js';
import { linkEvents } from './links.js';
import { zones } from './places.js';
import { chainEvents, CHAINS } from './templates.js';

export interface WorldSize {
  readonly enterprises: number;
  readonly links: number;
  readonly seed: number;
}

/** 200,000 enterprises and a million links in ten chains. */
export const largeWorld = (enterprises: number, seed: number): WorldSize => ({
  enterprises,
  links: 5 * enterprises,
  seed,
});

/** Three events of five are about enterprises, two about links; five events to an enterprise. */
export const evenWorld = (events: number, seed: number): WorldSize => ({
  enterprises: Math.round(events / 5),
  links: Math.round((events * 0.4) / 1.05),
  seed,
});

/** The events of a world, one after another, the same for the same size and seed; none is kept. */
export function* worldEvents(size: WorldSize): Generator<DomainEvent> {
  for (let chain = 0; chain < CHAINS; chain += 1) yield* chainEvents(chain, size.seed);
  yield* zoneEvents();
  for (let index = 0; index < size.enterprises; index += 1) yield* enterpriseEvents(index, size.seed);
  for (let index = 0; index < size.links; index += 1) yield* linkEvents(index, size);
}

function* zoneEvents(): Generator<DomainEvent> {
  const effectiveOn = calendarDate('2005-01-01');
  for (const { zone: zoneId, region, parent } of zones) {
    const data = { zoneId, name: `${zoneId}产业集聚区`, region, leadingIndustries: [], effectiveOn };
    yield { type: 'ZoneEstablished', data };
    if (parent !== undefined) yield { type: 'ZoneNested', data: { zoneId, parent, effectiveOn } };
  }
}
