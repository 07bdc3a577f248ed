import { catalogue } from '@liantu/domain';
import type { Recorded } from '@liantu/event-store';
import { subjectOf } from '@liantu/kernel';
import type { RecordedEventType } from './history.types.js';

export const toRecordedEvent = ({ id, event, stream, position, metadata }: Recorded): RecordedEventType => ({
  id,
  type: event.type,
  subject: subjectOf(stream).id,
  position,
  effectiveOn: event.data.effectiveOn,
  recordedAt: metadata.recordedAt,
  actor: metadata.actor,
  summary: catalogue[event.type].says,
  data: JSON.stringify(event.data, amountsAsText),
});

const amountsAsText = (_field: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;
