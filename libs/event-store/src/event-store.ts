import type { DomainEvent } from '@liantu/domain';
import type {
  EventHash,
  EventId,
  EventMetadata,
  Instant,
  Position,
  RecordedEvent,
  Revision,
  StreamName,
} from '@liantu/kernel';

export interface NewEvent<E extends DomainEvent = DomainEvent> {
  readonly id: EventId;
  readonly event: E;
  readonly metadata: EventMetadata;
}

/** The revision the stream's last event must have; `no-stream` when it must not exist yet. */
export type ExpectedRevision = Revision | 'no-stream';

/** Position and revision of the last event of an append. */
export interface Appended {
  readonly position: Position;
  readonly revision: Revision;
}

/** The newest event of the log: where it stands, and its chained hash. */
export interface Head {
  readonly position: Position;
  readonly hash: EventHash;
}

export interface StreamSlice {
  /** Events after this revision only. */
  readonly after?: Revision;
  /** Events before this revision only. */
  readonly before?: Revision;
  /** Newest first. */
  readonly backwards?: boolean;
  readonly limit?: number;
}

export type Recorded = RecordedEvent<DomainEvent>;

/**
 * The log of events: the only truth. An acknowledged append has been synced to disk and survives a crash; the events of one
 * append stand in the log together, in order, or not at all. `recordedAt` is lifted to that of the event before, so that it
 * never decreases along positions. Positions taken as arguments are exclusive. Fails with an `EventStoreError`; with a TypeError
 * for a value that could not be given back exactly, before anything is written.
 */
export abstract class EventStore {
  /** Which engine this is, for people: `SQLite`, `EventStoreDB`. */
  abstract readonly engine: string;

  /** Why nothing can be written at present, for people; undefined when all is well. */
  get problem(): string | undefined {
    return undefined;
  }

  /**
   * WRONG_REVISION when the stream has moved on; UNAVAILABLE when the outcome is unknown or nothing can be written. The same
   * event ids sent again with the same expected revision give the first answer, and stand in the log once.
   */
  abstract append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended>;

  /** Empty when there is no such stream. */
  abstract readStream(stream: StreamName, slice?: StreamSlice): Promise<readonly Recorded[]>;

  /** At most `limit` events after the position, oldest first; from the beginning when there is none. */
  abstract readAll(after: Position | undefined, limit: number): Promise<readonly Recorded[]>;

  /** Undefined for an empty log. */
  abstract head(): Promise<Head | undefined>;

  /** The event that stands at exactly this position. */
  abstract eventAt(position: Position): Promise<Recorded | undefined>;

  /** The last position recorded at or before the instant. */
  abstract positionAt(instant: Instant): Promise<Position | undefined>;

  /**
   * Everything after the position, then everything as it is appended, in batches, until the signal aborts. CORRUPT at the
   * first event that cannot be read, after all those before it.
   */
  abstract subscribe(after: Position | undefined, signal: AbortSignal): AsyncIterable<readonly Recorded[]>;

  /** Resolves when the store is released; later calls fail with UNAVAILABLE. */
  abstract close(): Promise<void>;
}
