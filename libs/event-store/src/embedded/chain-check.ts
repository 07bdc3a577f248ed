import { EventStoreError } from '../event-store-error.js';
import { chained, GENESIS } from './hash-chain.js';
import type { LogReader } from './log-reader.js';
import type { Row } from './protocol.js';

/** As many as are read in a moment: opening must not take longer as the log grows. */
const CHECKED_AT_OPENING = 500n;

/** Fails with CORRUPT at the first of the newest events that is not what was appended there. */
export const checkEnd = (reader: LogReader): void => {
  const end = reader.head()?.position ?? 0n;
  const start = end > CHECKED_AT_OPENING ? end - CHECKED_AT_OPENING : 0n;
  const damaged = firstDamaged(reader, start, end);
  if (damaged !== undefined)
    throw new EventStoreError(
      'CORRUPT',
      `The log is damaged at position ${damaged}: restore a backup of the data folder`,
    );
};

/** The first position after `start`, up to `end`, where the chain of hashes does not hold. */
const firstDamaged = (reader: LogReader, start: bigint, end: bigint): bigint | undefined => {
  let [position, previous] = [start, reader.eventAt(start)?.hash ?? GENESIS];
  while (position < end) {
    for (const row of reader.all(position, Number(end - position)).rows) {
      position += 1n;
      if (row.position !== position || row.hash !== hashOf(row, previous)) return position;
      previous = row.hash;
    }
  }
  return undefined;
};

/** A name that is missing is no name that was hashed. */
const hashOf = (row: Row, previous: string): string =>
  chained(previous, { ...row, stream: row.stream ?? '', type: row.type ?? '' });
