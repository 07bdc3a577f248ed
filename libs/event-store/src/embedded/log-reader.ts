import type { Connection, Statement } from '@liantu/sqlite';
import type { Answers, Page, Read, ReadStream, Row } from './protocol.js';
import { uuidOf } from './uuid-bytes.js';

/** One answer never carries more than this, whatever its events hold; a single larger event goes alone. */
const PAGE_BYTES = 4 * 1024 * 1024;
const PAGE_ROWS = 1000;

type StoredRow = readonly [
  position: bigint,
  id: Buffer,
  stream: string | null,
  revision: bigint,
  type: string | null,
  schema: bigint,
  recordedAt: bigint,
  data: string,
  metadata: string,
  hash: Buffer,
];

const rowOf = (row: StoredRow): Row => {
  const [position, id, stream, revision, type, schema, recordedAt, data, metadata, hash] = row;
  return {
    position,
    id: uuidOf(id),
    stream,
    revision,
    type,
    schema: Number(schema),
    recordedAt: Number(recordedAt),
    data,
    metadata,
    hash: hash.toString('hex'),
  };
};

const statementsOf = (connection: Connection) => ({
  all: connection.prepareTuples<StoredRow>(`
    SELECT position, id, stream.name, revision, type.name, schema, recorded_at, data, metadata, hash
    FROM event LEFT JOIN stream ON stream.number = event.stream LEFT JOIN type ON type.number = event.type
    WHERE position > ? ORDER BY position LIMIT ?`),
  forwards: connection.prepareTuples<StoredRow>(`
    SELECT position, id, stream.name, revision, type.name, schema, recorded_at, data, metadata, hash
    FROM stream JOIN event ON event.stream = stream.number LEFT JOIN type ON type.number = event.type
    WHERE stream.name = ? AND revision > ? AND revision < ? ORDER BY revision LIMIT ?`),
  backwards: connection.prepareTuples<StoredRow>(`
    SELECT position, id, stream.name, revision, type.name, schema, recorded_at, data, metadata, hash
    FROM stream JOIN event ON event.stream = stream.number LEFT JOIN type ON type.number = event.type
    WHERE stream.name = ? AND revision > ? AND revision < ? ORDER BY revision DESC LIMIT ?`),
  bytesOfAll: connection.prepareTuples<[bigint | null]>(`
    SELECT sum(octet_length(data) + octet_length(metadata))
    FROM (SELECT data, metadata FROM event WHERE position > ? ORDER BY position LIMIT ?)`),
  bytesForwards: connection.prepareTuples<[bigint | null]>(`
    SELECT sum(octet_length(data) + octet_length(metadata)) FROM (
      SELECT data, metadata FROM stream JOIN event ON event.stream = stream.number
      WHERE stream.name = ? AND revision > ? AND revision < ? ORDER BY revision LIMIT ?)`),
  bytesBackwards: connection.prepareTuples<[bigint | null]>(`
    SELECT sum(octet_length(data) + octet_length(metadata)) FROM (
      SELECT data, metadata FROM stream JOIN event ON event.stream = stream.number
      WHERE stream.name = ? AND revision > ? AND revision < ? ORDER BY revision DESC LIMIT ?)`),
  head: connection.prepareTuples<[bigint, Buffer]>(
    'SELECT position, hash FROM event ORDER BY position DESC LIMIT 1',
  ),
  recordedAt: connection.prepareTuples<[bigint]>('SELECT recorded_at FROM event WHERE position = ?'),
});

/** Reads the log in pages of bounded size. */
export class LogReader {
  readonly #statements: ReturnType<typeof statementsOf>;

  constructor(connection: Connection) {
    this.#statements = statementsOf(connection);
  }

  answer(read: Read): Answers[Read['kind']] {
    switch (read.kind) {
      case 'read-all':
        return this.all(read.after, read.limit);
      case 'read-stream':
        return this.#stream(read);
      case 'head':
        return this.head();
      case 'event-at':
        return this.eventAt(read.position);
      case 'position-at':
        return this.#positionAt(read.recordedAt);
    }
  }

  all(after: bigint, limit: number): Page {
    const { all, bytesOfAll } = this.#statements;
    return page(limit, { rows: all, bytes: bytesOfAll }, [after]);
  }

  #stream({ stream, after, before, backwards, limit }: ReadStream): Page {
    const { forwards, bytesForwards, backwards: fromTheEnd, bytesBackwards } = this.#statements;
    const reading = backwards
      ? { rows: fromTheEnd, bytes: bytesBackwards }
      : { rows: forwards, bytes: bytesForwards };
    return page(limit, reading, [stream, after, before]);
  }

  eventAt(position: bigint): Row | undefined {
    return this.all(position - 1n, 1).rows.find((row) => row.position === position);
  }

  head(): Answers['head'] {
    const [position, hash] = this.#statements.head.first() ?? [];
    return position === undefined || hash === undefined
      ? undefined
      : { position, hash: hash.toString('hex') };
  }

  /** Positions have no gaps and times never decrease, so halving finds the last one in time without an index. */
  #positionAt(recordedAt: number): bigint | undefined {
    let [low, high] = [0n, this.head()?.position ?? 0n];
    while (low < high) {
      const middle = (low + high + 1n) / 2n;
      const [at] = this.#statements.recordedAt.first(middle) ?? [];
      if (at !== undefined && Number(at) <= recordedAt) low = middle;
      else high = middle - 1n;
    }
    return low === 0n ? undefined : low;
  }
}

interface Reading {
  readonly rows: Statement<StoredRow>;
  readonly bytes: Statement<[bigint | null]>;
}

const page = (limit: number, { rows, bytes }: Reading, bounds: readonly (string | bigint)[]): Page => {
  let count = Math.min(limit, PAGE_ROWS);
  while (count > 1 && (bytes.first(...bounds, count)?.[0] ?? 0n) > PAGE_BYTES) count = Math.floor(count / 2);
  const found = rows.all(...bounds, count);
  return { rows: found.map(rowOf), more: found.length === count };
};
