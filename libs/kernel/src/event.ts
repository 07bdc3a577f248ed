import type { Brand } from './brand.js';
import type { Instant } from './instant.js';

/** A fact of the domain: the type's name is stored for ever, so it is a literal. */
export interface Event<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Readonly<Data>;
}

/** UUID in lower case. */
export type EventId = Brand<string, 'EventId'>;

/** `category-id`; the category holds no dash. */
export type StreamName = Brand<string, 'StreamName'>;

/** Place in the log: ordered, comparable only within one installation, not always contiguous. */
export type Position = Brand<bigint, 'Position'>;

/** Place of an event in its stream, from 0, without gaps. */
export type Revision = Brand<bigint, 'Revision'>;

/** Lower-case hex SHA-256 of an event chained to the hash of the one before it. */
export type EventHash = Brand<string, 'EventHash'>;

/** The row of a dataset that an event came from. */
export interface DatasetRow {
  readonly dataset: string;
  readonly table: string;
  readonly key: string;
  /** Hash of the row's content. */
  readonly content: string;
}

export interface EventMetadata {
  /** Version of the event's shape, from the catalogue. */
  readonly schema: number;
  readonly commandId?: string;
  /** Hash of the command's body as it was sent, before defaults: tells a retry from a reused id. */
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly actor: string;
  readonly recordedAt: Instant;
  readonly row?: DatasetRow;
}

/** An event as it stands in the log. */
export interface RecordedEvent<E extends Event = Event> {
  readonly id: EventId;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  readonly hash: EventHash;
  readonly event: E;
  readonly metadata: EventMetadata;
}

/** A name as it stands in a log. */
export const storedStream = (name: string): StreamName => name as StreamName;
export const streamName = (category: string, id: string): StreamName => storedStream(`${category}-${id}`);

/** The category of a stream and the id of its subject. */
export const subjectOf = (stream: StreamName): { readonly category: string; readonly id: string } => {
  const dash = stream.indexOf('-');
  return { category: stream.slice(0, dash), id: stream.slice(dash + 1) };
};

export const eventId = (uuid: string): EventId => uuid as EventId;
export const position = (value: bigint): Position => value as Position;
export const revision = (value: bigint): Revision => value as Revision;
export const eventHash = (hex: string): EventHash => hex as EventHash;
