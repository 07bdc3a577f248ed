import { catalogue, type DomainEvent } from '@liantu/domain';
import type { NewEvent } from '@liantu/event-store';
import { eventId, instant, type EventId, type Instant } from '@liantu/kernel';

/** A UUID by its number. */
export const idAt = (index: number): EventId =>
  eventId(`018f0000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`);

const BEGINNING = Date.UTC(2024, 0, 1);

/** A second of the clock for every fifty events. */
export const recordedAt = (index: number): Instant =>
  instant(new Date(BEGINNING + Math.floor(index / 50) * 1000).toISOString());

/** An event with the metadata that the door would have given it. */
export const enveloped = (event: DomainEvent, index: number): NewEvent => ({
  id: idAt(index),
  event,
  metadata: {
    schema: catalogue[event.type].schema,
    commandId: `command-${index}`,
    bodyHash: index.toString(16).padStart(64, 'b'),
    correlationId: `correlation-${index}`,
    actor: 'data-clerk',
    recordedAt: recordedAt(index),
  },
});
