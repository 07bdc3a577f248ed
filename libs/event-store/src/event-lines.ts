import {
  eventHash,
  eventId,
  isInstant,
  storedStream,
  type EventHash,
  type EventMetadata,
  type StreamName,
} from '@liantu/kernel';
import { decode, encode } from './codec.js';
import { EventStoreError } from './event-store-error.js';
import type { NewEvent, Recorded } from './event-store.js';

/** An event as a line of a file states it. */
export interface StatedEvent {
  readonly stream: StreamName;
  readonly revision: bigint;
  readonly position: bigint;
  readonly hash: EventHash;
  readonly event: NewEvent;
}

/** One event as JSON without line breaks: identity, place, time, metadata and data. */
export const toEventLine = ({ id, stream, revision, position, hash, event, metadata }: Recorded): string => {
  const { type, schema, data } = encode(event);
  return JSON.stringify({
    position: String(position),
    id,
    stream,
    revision: String(revision),
    type,
    metadata: { ...metadata, schema },
    data: parsedObject(data),
    hash,
  });
};

/** The event that a line states; CORRUPT, naming the line, when it states none. */
export const fromEventLine = (line: string, number: number): StatedEvent => {
  const stated = fieldsOf(line, number);
  const { position, id, stream, revision, type, metadata, data, hash } = stated;
  const { schema } = metadata;
  const event = decode({ type, schema, data: JSON.stringify(data), position: BigInt(position), id });
  return {
    stream: storedStream(stream),
    revision: BigInt(revision),
    position: BigInt(position),
    hash: eventHash(hash),
    event: { id: eventId(id), event, metadata },
  };
};

interface Fields {
  readonly position: string;
  readonly id: string;
  readonly stream: string;
  readonly revision: string;
  readonly type: string;
  readonly metadata: EventMetadata;
  readonly data: object;
  readonly hash: string;
}

const TEXTS = ['position', 'id', 'stream', 'revision', 'type', 'hash'] as const;

const fieldsOf = (line: string, number: number): Fields => {
  const parsed = parsedObject(line);
  const fields = parsed as Partial<Fields>;
  const isWhole =
    TEXTS.every((name) => typeof fields[name] === 'string') &&
    /^\d{1,19}$/.test(fields.position ?? '') &&
    /^\d{1,19}$/.test(fields.revision ?? '') &&
    isMetadata(fields.metadata) &&
    typeof fields.data === 'object';
  if (!isWhole) throw new EventStoreError('CORRUPT', `Line ${number} states no event: export the file again`);
  return fields as Fields;
};

const isMetadata = (metadata: Partial<EventMetadata> | undefined): boolean =>
  typeof metadata?.schema === 'number' &&
  typeof metadata.actor === 'string' &&
  typeof metadata.correlationId === 'string' &&
  typeof metadata.bodyHash === 'string' &&
  isInstant(metadata.recordedAt ?? '');

const parsedObject = (line: string): object => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};
