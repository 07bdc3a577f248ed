import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Connection, failureOf } from '@liantu/sqlite';
import { EventStoreError } from '../event-store-error.js';
import { holderOf } from './holder.js';

const FORMAT = 1n;

/** Creates what is missing and takes the lock, which the system releases when the process ends, however it ends. */
export const openLogFile = (path: string): Connection => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return prepared(new Connection(path));
  } catch (error) {
    throw openingError(path, error);
  }
};

const prepared = (connection: Connection): Connection => {
  connection.execute('PRAGMA locking_mode = EXCLUSIVE');
  connection.execute('PRAGMA journal_mode = WAL');
  connection.execute('PRAGMA synchronous = FULL');
  connection.execute('PRAGMA cache_size = -65536');
  connection.transaction(() => {
    if (formatOf(connection) === 0n) connection.execute(schema());
  });
  if (formatOf(connection) !== FORMAT)
    throw new EventStoreError('CORRUPT', 'The log was written by a newer version; upgrade this installation');
  return connection;
};

const schema = (): string => readFileSync(new URL('./schema.sql', import.meta.url), 'utf8');

const formatOf = (connection: Connection): bigint =>
  connection.prepareTuples<[bigint]>('PRAGMA user_version').first()?.[0] ?? 0n;

const openingError = (path: string, error: unknown): EventStoreError => {
  if (error instanceof EventStoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const failure = failureOf(error);
  if (failure === 'busy') return new EventStoreError('LOCKED', `${path} is in use: ${holderOf(path)}`);
  if (failure === 'damaged')
    return new EventStoreError('CORRUPT', `${path} is no log of ours, or damaged: ${message}`);
  if (failure === 'full')
    return new EventStoreError('FULL', `There is no room on the disk to open ${path}: ${message}`);
  return new EventStoreError('UNAVAILABLE', `${path} cannot be opened: ${message}`, { cause: error });
};
