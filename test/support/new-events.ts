import { randomUUID } from 'node:crypto';
import { catalogue, type DomainEvent } from '@liantu/domain';
import type { NewEvent } from '@liantu/event-store';
import { eventId, instant, type EventMetadata } from '@liantu/kernel';

/** An event as a command would append it. */
export const newEvent = (event: DomainEvent, metadata: Partial<EventMetadata> = {}): NewEvent => ({
  id: eventId(randomUUID()),
  event,
  metadata: {
    schema: catalogue[event.type].schema,
    bodyHash: 'b'.repeat(64),
    correlationId: 'correlation',
    actor: '许昌市工信局',
    recordedAt: instant('2026-06-30T16:00:00.000Z'),
    ...metadata,
  },
});
