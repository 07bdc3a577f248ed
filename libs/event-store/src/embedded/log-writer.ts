import { failureOf, type Connection } from '@liantu/sqlite';
import type { EventStoreErrorCode } from '../event-store-error.js';
import { chained, GENESIS } from './hash-chain.js';
import type { Append, Draft, Failure, Outcome, Place } from './protocol.js';
import { uuidBytes } from './uuid-bytes.js';

/** The last event of the log, which the next one is chained to. */
interface End {
  readonly position: bigint;
  readonly hash: string;
  readonly recordedAt: number;
}

/** A stream that has no event yet has no number, and revision -1. */
interface StreamEnd {
  readonly number: bigint | undefined;
  readonly revision: bigint;
}

/** Ends of streams that are kept: looking one up costs as much as writing the event. */
const MOST_ENDS = 16_384;

const statementsOf = (connection: Connection) => ({
  end: connection.prepareTuples<[bigint, Buffer, bigint]>(
    'SELECT position, hash, recorded_at FROM event ORDER BY position DESC LIMIT 1',
  ),
  stream: connection.prepareTuples<[bigint, bigint | null]>(
    'SELECT number, (SELECT max(revision) FROM event WHERE stream = number) FROM stream WHERE name = ?',
  ),
  type: connection.prepareTuples<[bigint]>('SELECT number FROM type WHERE name = ?'),
  addType: connection.prepareTuples<[bigint]>('INSERT INTO type (name) VALUES (?) RETURNING number'),
  addStream: connection.prepareTuples<[bigint]>('INSERT INTO stream (name) VALUES (?) RETURNING number'),
  withId: connection.prepareTuples<[bigint]>('SELECT position FROM event WHERE id = ?'),
  following: connection.prepareTuples<[Buffer, bigint, bigint]>(
    'SELECT id, position, revision FROM event WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
  ),
  insert: connection.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
});

/** Writes appends in groups: one transaction and one sync for all that came together. */
export class LogWriter {
  readonly #connection: Connection;
  readonly #statements: ReturnType<typeof statementsOf>;
  readonly #types = new Map<string, bigint>();
  readonly #ends = new Map<string, StreamEnd>();
  #end: End;
  #problem: string | undefined;
  #broken = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#statements = statementsOf(connection);
    const [position, hash, recordedAt] = this.#statements.end.first() ?? [
      0n,
      Buffer.from(GENESIS, 'hex'),
      0n,
    ];
    this.#end = { position, hash: hash.toString('hex'), recordedAt: Number(recordedAt) };
  }

  /** Why nothing can be written. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** A conflict fails its own append only; a failing disk fails them all, and for good unless it is only full. */
  commit(appends: readonly Append[]): readonly Outcome<Place>[] {
    if (this.#broken) return this.#refused('UNAVAILABLE', appends);
    const end = this.#end;
    try {
      const outcomes = this.#connection.transaction(() => appends.map((append) => this.#append(append)));
      this.#problem = undefined;
      return outcomes;
    } catch (error) {
      this.#end = end;
      this.#types.clear();
      this.#ends.clear();
      return this.#refused(this.#failed(error), appends);
    }
  }

  #failed(error: unknown): EventStoreErrorCode {
    const message = error instanceof Error ? error.message : String(error);
    if (failureOf(error) === 'full') {
      this.#problem = `The disk of the log is full (${message}); make room, and writing goes on by itself`;
      return 'FULL';
    }
    // After a failed sync the next one may falsely succeed.
    this.#broken = true;
    this.#problem = `Writing the log failed (${message}); nothing is written until a restart has checked it`;
    return 'UNAVAILABLE';
  }

  #refused(code: EventStoreErrorCode, appends: readonly Append[]): readonly Outcome<Place>[] {
    return appends.map(() => ({ failure: { code, message: this.#problem ?? '' } }));
  }

  #append(append: Append): Outcome<Place> {
    const stream = this.#endOf(append.stream);
    if (stream.revision !== append.expected) {
      const place = this.#placeOfRepeated(append, stream);
      return place === undefined ? { failure: conflict(append, stream) } : { answer: place };
    }
    const failure = this.#takenId(append.events);
    if (failure !== undefined) return { failure };
    return { answer: this.#insert(append, stream) };
  }

  #endOf(name: string): StreamEnd {
    const known = this.#ends.get(name);
    if (known !== undefined) return known;
    const [number, revision] = this.#statements.stream.first(name) ?? [undefined, null];
    return { number, revision: revision ?? -1n };
  }

  /** The same ids at the same revision are the same append, sent again. */
  #placeOfRepeated({ events, expected }: Append, { number }: StreamEnd): Place | undefined {
    if (number === undefined) return undefined;
    const rows = this.#statements.following.all(number, expected, events.length);
    const last = rows.at(-1);
    if (last === undefined || rows.length < events.length) return undefined;
    const same = events.every(({ id }, index) => rows[index]?.[0].equals(uuidBytes(id)));
    return same ? { position: last[1], revision: last[2] } : undefined;
  }

  #takenId(events: readonly Draft[]): Failure | undefined {
    const seen = new Set<string>();
    for (const { id } of events) {
      if (seen.has(id)) return { code: 'ID_TAKEN', message: `Event ${id} stands twice in one append` };
      const [position] = this.#statements.withId.first(uuidBytes(id)) ?? [];
      if (position !== undefined)
        return {
          code: 'ID_TAKEN',
          message: `Event ${id} stands in the log already, at position ${position}`,
        };
      seen.add(id);
    }
    return undefined;
  }

  #insert({ stream: name, events }: Append, stream: StreamEnd): Place {
    const number = stream.number ?? this.#statements.addStream.first(name)?.[0] ?? null;
    let revision = stream.revision;
    for (const event of events) {
      revision += 1n;
      const position = this.#end.position + 1n;
      const recordedAt = Math.max(event.recordedAt, this.#end.recordedAt);
      const hash = chained(this.#end.hash, { ...event, position, stream: name, revision, recordedAt });
      this.#statements.insert.run(
        ...[position, uuidBytes(event.id), number, revision, this.#numberOf(event.type)],
        ...[event.schema, recordedAt, event.data, event.metadata, Buffer.from(hash, 'hex')],
      );
      this.#end = { position, hash, recordedAt };
    }
    this.#keepEnd(name, { number: number ?? undefined, revision });
    return { position: this.#end.position, revision };
  }

  #keepEnd(name: string, end: StreamEnd): void {
    this.#ends.delete(name);
    this.#ends.set(name, end);
    const [oldest] = this.#ends.size > MOST_ENDS ? this.#ends.keys() : [];
    if (oldest !== undefined) this.#ends.delete(oldest);
  }

  #numberOf(type: string): bigint | null {
    const known = this.#types.get(type);
    if (known !== undefined) return known;
    const [number] = this.#statements.type.first(type) ?? this.#statements.addType.first(type) ?? [];
    if (number !== undefined) this.#types.set(type, number);
    return number ?? null;
  }
}

const conflict = ({ stream, expected }: Append, { revision }: StreamEnd): Failure => {
  const named = (value: bigint): string => (value < 0n ? 'does not exist' : `stands at revision ${value}`);
  return {
    code: 'WRONG_REVISION',
    message: `The stream ${stream} ${named(revision)}; the append expected that it ${named(expected)}`,
  };
};
