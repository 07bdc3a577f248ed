import Database from 'libsql';
import { bind, type SqlValue } from './bind.js';
import { parameterCount } from './statement-text.js';

/** A prepared statement. Integers come back as bigint; bytes as Buffer in tuples, as ArrayBuffer in rows. */
export class Statement<Row> {
  readonly #count: number;
  readonly #statement: Database.Statement;

  constructor(statement: Database.Statement, sql: string) {
    this.#count = parameterCount(sql);
    this.#statement = statement;
  }

  /** Gives the number of rows that changed. */
  run(...values: readonly SqlValue[]): number {
    return this.#statement.run(bind(values, this.#count)).changes;
  }

  all(...values: readonly SqlValue[]): Row[] {
    return this.#statement.all(bind(values, this.#count)) as Row[];
  }

  first(...values: readonly SqlValue[]): Row | undefined {
    return this.all(...values)[0];
  }
}

/** A connection whose calls block the thread: for workers, for processes of their own, and for tests. */
export class Connection {
  readonly #database: Database.Database;

  /** `:memory:` for one that lives nowhere. Waits so many milliseconds for a lock before it fails as busy. */
  constructor(path: string, { waitForLock = 0 }: { readonly waitForLock?: number } = {}) {
    this.#database = new Database(path, { timeout: waitForLock });
    this.#database.defaultSafeIntegers(true);
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  /** Rows as objects by column name. */
  prepare<Row>(sql: string): Statement<Row> {
    return new Statement<Row>(this.#database.prepare(sql), sql);
  }

  /** Rows as tuples in column order. */
  prepareTuples<Row extends readonly unknown[]>(sql: string): Statement<Row> {
    return new Statement<Row>(this.#database.prepare(sql).raw(), sql);
  }

  /** Runs a text of ours, which may hold several statements and takes no parameters. */
  execute(script: string): void {
    this.#database.exec(script);
  }

  /** Everything in `work` or nothing of it. Nothing may be awaited inside. */
  transaction<T>(work: () => T): T {
    this.execute('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.execute('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** The file stays locked until the statements of the connection have been collected. */
  close(): void {
    this.#database.close();
  }

  #rollBack(): void {
    if (!this.inTransaction) return;
    try {
      this.execute('ROLLBACK');
    } catch {
      // The error that led here says more.
    }
  }
}
