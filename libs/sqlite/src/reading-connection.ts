import Database from 'libsql/promise';
import { bind, type SqlValue } from './bind.js';
import { isQuestion, packing, unpacked } from './packed-rows.js';
import { parameterCount } from './statement-text.js';

interface DriverStatement {
  all(values: readonly unknown[]): Promise<unknown[]>;
  columns(): readonly { readonly name: string }[];
}

interface Prepared {
  /** Of parameters. */
  readonly count: number;
  readonly run: (values: readonly unknown[]) => Promise<readonly unknown[]>;
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

  /** Rows as objects by column name, whole numbers as bigint, bytes as Buffer; each text is prepared once. */
  async all<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row[]> {
    const { count, run } = await this.#statementOf(sql);
    return (await run(bind(values, count))) as Row[];
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
    const statement = await this.#driverStatementOf(sql);
    if (!isQuestion(sql)) return { count, run: (values) => statement.all(values) };
    const columns = statement.columns().map(({ name }) => name);
    const packed = await this.#driverStatementOf(packing(sql, columns));
    return { count, run: async (values) => unpacked(await packed.all(values), columns) };
  }

  async #driverStatementOf(sql: string): Promise<DriverStatement> {
    return (await this.#database.prepare(sql)) as DriverStatement;
  }
}
