import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { serveSide, settings } from '../harness/serve-side.js';
import { PADDING, revaluations, type CommandSettings, type Revaluation } from '../world/commands.js';

const given = settings as CommandSettings;
const SCHEMA = new URL('../../../libs/event-store/src/embedded/schema.sql', import.meta.url);

const openLog = (): Database.Database => {
  const database = new Database(join(given.folder, 'peer.db'));
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec(readFileSync(SCHEMA, 'utf8'));
  database.exec("INSERT INTO type VALUES (1, 'SupplyLinkRevalued')");
  const addStream = database.prepare('INSERT INTO stream VALUES (?, ?)');
  database.exec('BEGIN');
  for (let link = 0; link < given.streams; link += 1) addStream.run(BigInt(link + 1), `link-L${link}`);
  database.exec('COMMIT');
  return database;
};

/** Writes a row, synced before it returns, in the table of the log with its indexes. */
const rowWriter = (database: Database.Database): ((command: Revaluation) => void) => {
  const insert = database.prepare('INSERT INTO event VALUES (NULL, ?, ?, ?, 1, 1, ?, ?, ?, ?)');
  const revisions = new Array<bigint>(given.streams).fill(0n);
  let hash = Buffer.alloc(32);
  return ({ id, link, value, effectiveOn }) => {
    const uuid = randomUUID();
    const source = { title: '购销合同', url: PADDING, confidence: 'MEDIUM' };
    const data = JSON.stringify({ linkId: `L${link}`, annualValue: String(value), effectiveOn, source });
    const metadata = JSON.stringify([id.padStart(64, '0'), id, 'bench', id]);
    hash = createHash('sha256').update(hash).update(data).update(metadata).digest();
    const revision = revisions[link] ?? 0n;
    revisions[link] = revision + 1n;
    const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
    insert.run(bytes, BigInt(link + 1), revision, BigInt(Date.now()), data, metadata, hash);
  };
};

/** One caller, one row a transaction. */
await serveSide(() => {
  const database = openLog();
  const write = rowWriter(database);
  const commands = revaluations(given);
  let done = 0;
  return {
    round: (asked) => {
      const begin = done;
      for (const next of commands(asked)) {
        write(next);
        done += 1;
        next.acknowledge();
      }
      return done - begin;
    },
    finish: () => {
      const [row] = database.prepare('SELECT count(*) AS events FROM event').all() as readonly {
        events: number;
      }[];
      database.close();
      return [{ what: `the peer's ${done} rows are there`, right: row?.events === done }];
    },
  };
});
