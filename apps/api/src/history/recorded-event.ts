import type { Recorded } from '@liantu/event-store';
import { subjectOf } from '@liantu/kernel';
import type { View } from '../reading/view.js';
import type { RecordedEventType } from './history.types.js';

/** The view says what the ids in the event are called. */
export const toRecordedEvent = (recorded: Recorded, view: View): RecordedEventType => {
  const { id, event, stream, position, metadata } = recorded;
  return {
    id,
    type: event.type,
    subject: subjectOf(stream).id,
    position,
    effectiveOn: event.data.effectiveOn,
    recordedAt: metadata.recordedAt,
    actor: metadata.actor,
    data: JSON.stringify(event.data, amountsAsText),
    event,
    view,
  };
};

const amountsAsText = (_field: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;
