import {
  eventHash,
  eventId,
  instant,
  position,
  revision,
  storedStream,
  type EventMetadata,
} from '@liantu/kernel';
import { decode, encode, newestSchema, unreadable } from '../codec.js';
import type { NewEvent, Recorded } from '../event-store.js';
import { metadataText, parseMetadata } from './metadata-text.js';
import type { Draft, Row } from './protocol.js';
import { isUuid } from './uuid-bytes.js';

/** Throws a TypeError for what the log could not give back exactly. */
export const draftOf = ({ id, event, metadata }: NewEvent): Draft => {
  const { schema, recordedAt: recorded, ...loose } = metadata;
  const encoded = encode(event);
  const recordedAt = Date.parse(recorded);
  if (!isUuid(id)) throw new TypeError(`An event id is a UUID in lower case, not ${JSON.stringify(id)}`);
  if (Number.isNaN(recordedAt)) throw new TypeError(`Not an instant: ${JSON.stringify(recorded)}`);
  if (schema !== encoded.schema)
    throw new TypeError(`${event.type} has schema ${encoded.schema}, its metadata say ${schema}`);
  return { ...encoded, id, recordedAt, metadata: metadataText(loose) };
};

/** CORRUPT, naming the event, when the row cannot be read for certain. */
export const recordedOf = (row: Row): Recorded => {
  if (row.stream === null) throw unreadable(row, 'its stream has no name');
  if (row.type === null) throw unreadable(row, 'its type has no name');
  const event = decode({ ...row, type: row.type });
  return {
    id: eventId(row.id),
    stream: storedStream(row.stream),
    revision: revision(row.revision),
    position: position(row.position),
    hash: eventHash(row.hash),
    event,
    metadata: metadataOf(row, newestSchema(event.type)),
  };
};

const metadataOf = (row: Row, schema: number): EventMetadata => {
  const loose = parseMetadata(row.metadata);
  if (loose === undefined) throw unreadable(row, 'its metadata are malformed');
  return { ...loose, schema, recordedAt: instant(new Date(row.recordedAt).toISOString()) };
};
