import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { DomainEvent } from '@liantu/domain';
import { position } from '@liantu/kernel';
import { serveSide, settings } from '../harness/serve-side.js';
import type { RebuildSettings } from '../world/log-settings.js';
import { GraphDatabase } from './graph-database.js';
import { GraphNumbers } from './graph-numbers.js';
import { writesOf } from './graph-rows.js';
import type { Write } from './graph-sql.js';

const { log, graph } = settings as RebuildSettings;
const PAGE = 5000;
const READ =
  'SELECT position, id, type.name, data, metadata, hash FROM event JOIN type ON type.number = type ' +
  'WHERE position > ? ORDER BY position LIMIT ?';

type Row = readonly [at: bigint, id: Buffer, type: string, data: string, metadata: string, hash: Buffer];
const AMOUNTS = ['annualOutput', 'annualValue', 'output', 'tax'];

const parsed = (type: string, json: string): DomainEvent => {
  const data = JSON.parse(json) as Record<string, unknown>;
  for (const name of AMOUNTS) if (typeof data[name] === 'string') data[name] = BigInt(data[name]);
  return { type, data } as DomainEvent;
};

/** Reads, parses and loads in bulk: every row in its final table, the indexes at the end. */
await serveSide(() => ({
  prepare: () => {
    rmSync(graph, { recursive: true, force: true });
    mkdirSync(graph);
  },
  round: () => {
    const file = readdirSync(log).find((name) => name.endsWith('.db')) ?? '';
    const source = new Database(join(log, file));
    source.defaultSafeIntegers(true);
    const read = source.prepare(READ).raw();
    const database = new GraphDatabase(join(graph, 'peer.sqlite'), { bulk: true });
    const numbers = new GraphNumbers();
    for (let after = 0n, more = true; more;) {
      const page = read.all(after, BigInt(PAGE)) as readonly Row[];
      const writes = page.flatMap(([at, because, type, data, metadata, hash]): readonly Write[] => {
        JSON.parse(metadata);
        const origin = { because, at: position(at) };
        return [...writesOf(parsed(type, data), origin, numbers), ['checkpoint', [at, hash]]];
      });
      database.write(writes);
      after = page.at(-1)?.[0] ?? after;
      more = page.length === PAGE;
    }
    source.close();
    database.close();
    return 1;
  },
  finish: () => [],
}));
