import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@liantu/sqlite';
import { ChainGraphError } from '../../chain-graph-error.js';

const SCHEMA = new URL('../schema.sql', import.meta.url);
const VERSION = 1;
const FILE_OF_A_VERSION = /^graph-(\d+)\.sqlite(-wal|-shm)?$/;

/** Another version of the tables is another file, so that none is ever read as what it is not. */
export const graphFile = (folder: string): string => join(folder, `graph-${VERSION}.sqlite`);

/** Makes the folder, and removes from it the graphs of other versions, which are folded anew; says which. */
export const prepareFolder = (folder: string): readonly string[] => {
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(folder).filter((name) => {
    const version = FILE_OF_A_VERSION.exec(name)?.[1];
    return version !== undefined && Number(version) !== VERSION;
  });
  for (const name of others) rmSync(join(folder, name));
  return others.filter((name) => name.endsWith('.sqlite'));
};

export interface FileOptions {
  readonly file: string;
  /** False: the file is not synced, for a graph that is thrown away. */
  readonly durable: boolean;
}

const LOCK_WAIT_MS = 10_000;

/** The connection that writes; the tables are made in a new file. CORRUPT when the file is none of ours. */
export const openForWriting = ({ file, durable }: FileOptions): Connection => {
  const connection = new Connection(file, { waitForLock: LOCK_WAIT_MS });
  connection.execute('PRAGMA journal_mode = WAL');
  connection.execute(durable ? 'PRAGMA synchronous = NORMAL' : 'PRAGMA synchronous = OFF');
  connection.execute('PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000');
  const version = versionOf(connection);
  if (version === 0) connection.transaction(() => connection.execute(readFileSync(SCHEMA, 'utf8')));
  else if (version !== VERSION)
    throw new ChainGraphError('CORRUPT', `${file} is not the graph of this version (${version}); delete it`);
  return connection;
};

const versionOf = (connection: Connection): number => {
  const [version] = connection.prepareTuples<readonly [bigint]>('PRAGMA user_version').first() ?? [];
  return Number(version ?? 0);
};
