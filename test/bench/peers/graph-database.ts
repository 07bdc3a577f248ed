import { readFileSync } from 'node:fs';
import Database from 'libsql';
import { SQL, type Statement, type Write } from './graph-sql.js';

const SCHEMA = new URL('../../../libs/chain-graph/src/embedded/schema.sql', import.meta.url);

/** The tables of the graph, written without any layer between. */
export class GraphDatabase {
  readonly #database: Database.Database;
  readonly #statements = new Map<Statement, Database.Statement>();

  constructor(file: string) {
    this.#database = new Database(file);
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.#database.exec('PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000');
    this.#database.exec(readFileSync(SCHEMA, 'utf8'));
    for (const [name, sql] of Object.entries(SQL))
      this.#statements.set(name as Statement, this.#database.prepare(sql));
  }

  /** One transaction; the checkpoint is among the writes. */
  write(writes: readonly Write[]): void {
    this.#database.exec('BEGIN IMMEDIATE');
    for (const [statement, values] of writes) this.#statements.get(statement)?.run(values);
    this.#database.exec('COMMIT');
  }

  close(): void {
    this.#database.close();
  }
}
