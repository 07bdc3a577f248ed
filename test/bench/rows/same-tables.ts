import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Finding } from '../harness/protocol.js';

/** Everything that events are folded into. */
const TABLES = [
  'checkpoint',
  'source',
  'enterprise',
  'enterprise_name',
  'enterprise_region',
  'zone_stay',
  'stoppage',
  'figures',
  'membership',
  'zone',
  'zone_name',
  'zone_parent',
  'chain',
  'chain_point',
  'stage',
  'stage_point',
  'edge_point',
  'link',
  'supply',
  'supply_value',
] as const;

/** Whether two graphs hold the same rows, table by table. */
export const sameTables = (ours: string, other: string, whose: string): readonly Finding[] => {
  const [left, right] = [hashes(ours), hashes(other)];
  return TABLES.map((table) => ({
    what: `${table}: the same rows as in the ${whose} graph`,
    right: left.get(table) === right.get(table),
  }));
};

const hashes = (folder: string): ReadonlyMap<string, string> => {
  const file = readdirSync(folder).find((name) => name.endsWith('.sqlite')) ?? '';
  const database = new Database(join(folder, file), { readonly: true });
  database.defaultSafeIntegers(true);
  const found = new Map(TABLES.map((table) => [table, hashOf(database, table)]));
  database.close();
  return found;
};

/** A scan of a whole table runs in the order of its key. */
const hashOf = (database: Database.Database, table: string): string => {
  const hash = createHash('sha256');
  for (const row of database.prepare(`SELECT * FROM ${table}`).raw().iterate() as Iterable<
    readonly unknown[]
  >)
    hash.update(`${row.map(textOf).join('|')}\n`);
  return hash.digest('hex');
};

const textOf = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value);
