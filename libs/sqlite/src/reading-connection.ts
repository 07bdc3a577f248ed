import Database from 'libsql/promise';
import { bind, type SqlValue } from './bind.js';
import { parameterCount } from './statement-text.js';

interface DriverStatement {
  all(values: readonly unknown[]): Promise<unknown[]>;
}

interface Prepared {
  readonly count: number;
  readonly statement: DriverStatement;
}

/** A connection that reads off the event loop. One statement at a time: an interrupt ends whatever runs on it. */
export class ReadingConnection {
  readonly #database: Database;
  readonly #prepared = new Map<string, Promise<Prepared>>();

  private constructor(database: Database) {
    this.#database = database;
  }

  static async open(path: string, { waitForLock = 0 } = {}): Promise<ReadingConnection> {
    const database = new Database(path, { timeout: waitForLock });
    database.defaultSafeIntegers(true);
    const connection = new ReadingConnection(database);
    await connection.all('PRAGMA query_only = 1');
    return connection;
  }

  /** Rows as objects by column name; each text is prepared once. */
  async all<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row[]> {
    const { count, statement } = await this.#statementOf(sql);
    return (await statement.all(bind(values, count))) as Row[];
  }

  /** Ends the running statement with the failure `interrupted`. */
  interrupt(): void {
    this.#database.interrupt();
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #statementOf(sql: string): Promise<Prepared> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#prepare(sql);
    this.#prepared.set(sql, prepared);
    prepared.catch(() => this.#prepared.delete(sql));
    return prepared;
  }

  async #prepare(sql: string): Promise<Prepared> {
    const count = parameterCount(sql);
    const statement = (await this.#database.prepare(sql)) as DriverStatement;
    return { count, statement };
  }
}
