import { readFileSync } from 'node:fs';
import Database from 'libsql';
import { SQL, type Statement, type Write } from './graph-sql.js';

const SCHEMA = new URL('../../../libs/chain-graph/src/embedded/schema.sql', import.meta.url);

const isLate = (statement: string): boolean => /^CREATE (INDEX|TRIGGER)/m.test(statement);

/** Statements of the schema; the body of a trigger holds semicolons of its own. */
const statements = (): readonly string[] =>
  readFileSync(SCHEMA, 'utf8')
    .split(/;\n(?=\n|CREATE|PRAGMA|--|$)/)
    .filter((statement) => statement.trim() !== '');

/** The tables of the graph, written without any layer between. */
export class GraphDatabase {
  readonly #database: Database.Database;
  readonly #statements = new Map<Statement, Database.Statement>();
  readonly #late: readonly string[];

  /** In bulk: indexes are made at the end, when all rows are there. */
  constructor(file: string, { bulk = false }: { readonly bulk?: boolean } = {}) {
    this.#database = new Database(file);
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.#database.exec('PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000');
    this.#late = bulk ? statements().filter(isLate) : [];
    for (const statement of statements()) if (!this.#late.includes(statement)) this.#database.exec(statement);
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
    for (const statement of this.#late) this.#database.exec(statement);
    this.#database.close();
  }
}
