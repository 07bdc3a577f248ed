import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';

/** An event as it lies in the file of the log. */
export interface StoredEvent {
  readonly position: number;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly recordedAt: number;
  readonly data: string;
  readonly metadata: string;
  readonly hash: string;
}

const QUERY = `
  SELECT position, lower(hex(id)) AS id, stream.name AS stream, revision, type.name AS type, schema,
         recorded_at AS recordedAt, data, metadata, lower(hex(hash)) AS hash
  FROM event, stream, type WHERE stream.number = event.stream AND type.number = event.type ORDER BY position`;

const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The events of the log in a folder that no process holds, read from a copy so that nothing is repaired. */
export const readStoredLog = (folder: string): readonly StoredEvent[] => {
  const copy = mkdtempSync(join(tmpdir(), 'liantu-copy-'));
  try {
    for (const name of ['events.db', 'events.db-wal'])
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
    const database = new Database(join(copy, 'events.db'));
    const rows = database.prepare(QUERY).all() as StoredEvent[];
    return rows.map((row) => ({ ...row, id: dashed(row.id) }));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

/** SHA-256 over the previous hash and what the event holds, parted by NUL. */
const hashAfter = (previous: string, event: StoredEvent): string =>
  createHash('sha256')
    .update([previous, event.position, event.id, event.stream, event.revision].join('\0'))
    .update(`\0${[event.type, event.schema, event.recordedAt, event.data, event.metadata].join('\0')}`)
    .digest('hex');

/** What is wrong with the log as a whole, a sentence each. */
export const faultsOfLog = (events: readonly StoredEvent[]): readonly string[] => {
  const faults: string[] = [];
  const lengths = new Map<string, number>();
  let [hash, recordedAt] = ['0'.repeat(64), 0];
  for (const [index, event] of events.entries()) {
    const length = lengths.get(event.stream) ?? 0;
    hash = hashAfter(hash, event);
    if (event.position !== index + 1) faults.push(`position ${event.position} stands at place ${index + 1}`);
    if (event.revision !== length)
      faults.push(`${event.stream} has ${event.revision} after ${length} events`);
    if (event.hash !== hash) faults.push(`the chain breaks at ${event.position}`);
    if (event.recordedAt < recordedAt) faults.push(`time goes back at ${event.position}`);
    lengths.set(event.stream, length + 1);
    recordedAt = event.recordedAt;
  }
  if (new Set(events.map(({ id }) => id)).size < events.length) faults.push('an event id stands twice');
  return faults;
};
