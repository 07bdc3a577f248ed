import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventHash, position, revision, type Instant, type Position, type StreamName } from '@liantu/kernel';
import { EventStoreError } from '../event-store-error.js';
import {
  EventStore,
  type Appended,
  type ExpectedRevision,
  type Head,
  type NewEvent,
  type Recorded,
  type StreamSlice,
} from '../event-store.js';
import { LogThread } from './log-thread.js';
import { News } from './news.js';
import type { Append, Draft, Page, ReadAll, ReadStream, Row } from './protocol.js';
import { draftOf, recordedOf } from './rows.js';

/** What one append may hold: as much as SQLite writes in one transaction without stalling the others. */
export const LARGEST_APPEND_BYTES = 16 * 1024 * 1024;
const BATCH = 1000;
const BEFORE_THE_FIRST = -1n;
const AFTER_THE_LAST = 2n ** 63n - 1n;
const UNSTORABLE = /\0|\p{Surrogate}/u;

const logFileIn = (folder: string): string => join(folder, 'events.db');

/** Whether a log was ever opened in the folder. */
export const holdsLog = (folder: string): boolean => existsSync(logFileIn(folder));

/** The log in one SQLite file, owned by one thread of one process. */
export class EmbeddedEventStore extends EventStore {
  override readonly engine = 'SQLite';
  readonly #thread: LogThread;
  readonly #news = new News();

  private constructor(thread: LogThread) {
    super();
    this.#thread = thread;
    void thread.ended.then(() => this.#news.announce());
  }

  /** LOCKED, saying by whom, when another process has the folder; CORRUPT when its log is damaged. */
  static async open(folder: string): Promise<EmbeddedEventStore> {
    return new EmbeddedEventStore(await LogThread.open(logFileIn(folder)));
  }

  override get problem(): string | undefined {
    return this.#thread.problem;
  }

  override async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const place = await this.#thread.ask(appendOf(stream, events, expected));
    this.#news.announce();
    return { position: position(place.position), revision: revision(place.revision) };
  }

  override async readStream(stream: StreamName, slice: StreamSlice = {}): Promise<readonly Recorded[]> {
    return await this.#events(readOf(stream, slice));
  }

  override readAll(after: Position | undefined, limit: number): Promise<readonly Recorded[]> {
    return this.#events({ kind: 'read-all', after: placeOf(after), limit });
  }

  override async head(): Promise<Head | undefined> {
    const head = await this.#thread.ask({ kind: 'head' });
    return head && { position: position(head.position), hash: eventHash(head.hash) };
  }

  override async eventAt(at: Position): Promise<Recorded | undefined> {
    const row = await this.#thread.ask({ kind: 'event-at', position: placeOf(at) });
    return row && recordedOf(row);
  }

  override async positionAt(instant: Instant): Promise<Position | undefined> {
    const at = await this.#thread.ask({ kind: 'position-at', recordedAt: Date.parse(instant) });
    return at === undefined ? undefined : position(at);
  }

  override async *subscribe(
    after: Position | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<readonly Recorded[]> {
    let last = placeOf(after);
    while (!signal.aborted) {
      const { version } = this.#news;
      const { rows } = await this.#thread.ask({ kind: 'read-all', after: last, limit: BATCH });
      const { events, failure } = readable(rows);
      if (events.length > 0) yield events;
      if (failure !== undefined) throw failure;
      if (events.length === 0) await this.#news.after(version, signal);
      last = events.at(-1)?.position ?? last;
    }
  }

  override close(): Promise<void> {
    return this.#thread.close();
  }

  async #events(first: ReadAll | ReadStream): Promise<Recorded[]> {
    const events: Recorded[] = [];
    let read = first.limit > 0 ? first : undefined;
    while (read !== undefined) {
      const page = await this.#thread.ask(read);
      for (const row of page.rows) events.push(recordedOf(row));
      read = following(read, page);
    }
    return events;
  }
}

/** For programs without Nest: the log of a folder, created when missing. */
export const openEmbeddedEventStore = (folder: string): Promise<EmbeddedEventStore> =>
  EmbeddedEventStore.open(folder);

const appendOf = (stream: StreamName, events: readonly NewEvent[], expected: ExpectedRevision): Append => {
  if (events.length === 0) throw new TypeError('An append holds at least one event');
  const drafts = events.map(draftOf);
  const bytes = drafts.reduce((sum, draft) => sum + bytesOf(draft), 0);
  if (bytes > LARGEST_APPEND_BYTES)
    throw new EventStoreError(
      'TOO_LARGE',
      `The append holds ${bytes} bytes, the log takes ${LARGEST_APPEND_BYTES} at once; split the command`,
    );
  const revisionBefore = expected === 'no-stream' ? BEFORE_THE_FIRST : placeOf(expected);
  return { kind: 'append', stream: storable(stream), expected: revisionBefore, events: drafts };
};

const bytesOf = ({ data, metadata }: Draft): number => Buffer.byteLength(data) + Buffer.byteLength(metadata);

/** A place that no event can have is as good as the one before the first or after the last. */
const placeOf = (given: bigint | undefined): bigint => {
  if (given === undefined || given < BEFORE_THE_FIRST) return BEFORE_THE_FIRST;
  return given > AFTER_THE_LAST ? AFTER_THE_LAST : given;
};

const storable = (stream: StreamName): StreamName => {
  if (UNSTORABLE.test(stream)) throw new TypeError(`No name of a stream: ${JSON.stringify(stream)}`);
  return stream;
};

const readOf = (stream: StreamName, slice: StreamSlice): ReadStream => {
  const { after, before = AFTER_THE_LAST, backwards = false, limit = Infinity } = slice;
  return {
    kind: 'read-stream',
    stream: storable(stream),
    after: placeOf(after),
    before: placeOf(before),
    backwards,
    limit,
  };
};

/** The read of the next page, unless there is none. */
const following = (read: ReadAll | ReadStream, { rows, more }: Page): ReadAll | ReadStream | undefined => {
  const last = rows.at(-1);
  const limit = read.limit - rows.length;
  if (last === undefined || !more || limit <= 0) return undefined;
  if (read.kind === 'read-all') return { ...read, limit, after: last.position };
  return read.backwards
    ? { ...read, limit, before: last.revision }
    : { ...read, limit, after: last.revision };
};

/** The events before the first one that cannot be read, and why it cannot. */
const readable = (
  rows: readonly Row[],
): { readonly events: readonly Recorded[]; readonly failure?: Error } => {
  const events: Recorded[] = [];
  try {
    for (const row of rows) events.push(recordedOf(row));
    return { events };
  } catch (error) {
    return { events, failure: error instanceof Error ? error : new Error(String(error)) };
  }
};
