import { ReadingConnection, type SqlValue } from '@liantu/sqlite';
import { ChainGraphError } from '../../chain-graph-error.js';
import { graphErrorOf } from './graph-failure.js';

/** What a question reads from: every answer from the same state of the graph. */
export interface Snapshot {
  all<Row>(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
}

export type Question<Answer> = (snapshot: Snapshot) => Promise<Answer>;

const LOCK_WAIT_MS = 10_000;

/** A few connections that read off the event loop; a question has one to itself, and waits when all are taken. */
export class ReaderPool {
  readonly #file: string;
  readonly #size: number;
  readonly #idle: ReadingConnection[] = [];
  readonly #waiting = new Set<() => void>();
  #taken = 0;
  #closed = false;

  constructor(file: string, size: number) {
    this.#file = file;
    this.#size = size;
  }

  /** For a question of one statement, which sees one state by itself. TIMEOUT when the signal aborts. */
  once<Answer>(question: Question<Answer>, signal?: AbortSignal): Promise<Answer> {
    return this.#with(signal, (connection) => question(reading(connection, signal)));
  }

  /** For a question of several statements that must see one state. TIMEOUT when the signal aborts. */
  snapshot<Answer>(question: Question<Answer>, signal?: AbortSignal): Promise<Answer> {
    return this.#with(signal, async (connection) => {
      await connection.all('BEGIN');
      const answer = await question(reading(connection, signal));
      await connection.all('COMMIT');
      return answer;
    });
  }

  /** Waits for the questions under way; later ones fail with UNAVAILABLE. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const wake of this.#waiting) wake();
    while (this.#taken > 0) await this.#pause();
    for (const connection of this.#idle.splice(0)) connection.close();
  }

  async #with<Answer>(
    signal: AbortSignal | undefined,
    work: (connection: ReadingConnection) => Promise<Answer>,
  ): Promise<Answer> {
    await this.#turn(signal);
    try {
      const connection = this.#idle.pop() ?? (await this.#open());
      return await this.#interruptibly(connection, signal, work);
    } catch (error) {
      throw graphErrorOf(error, this.#file);
    } finally {
      this.#taken -= 1;
      this.#wakeOne();
    }
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    while (!this.#closed && !isAborted(signal) && this.#taken >= this.#size) await this.#pause(signal);
    if (this.#closed) throw new ChainGraphError('UNAVAILABLE', 'The graph is closed');
    if (isAborted(signal)) {
      this.#wakeOne();
      throw ended();
    }
    this.#taken += 1;
  }

  async #pause(signal?: AbortSignal): Promise<void> {
    const { promise, wake } = pause();
    this.#waiting.add(wake);
    signal?.addEventListener('abort', wake);
    await promise;
    signal?.removeEventListener('abort', wake);
    this.#waiting.delete(wake);
  }

  #wakeOne(): void {
    const [wake] = this.#waiting;
    if (wake === undefined) return;
    this.#waiting.delete(wake);
    wake();
  }

  /** A connection on which something failed may still be inside its transaction, and is not used again. */
  async #interruptibly<Answer>(
    connection: ReadingConnection,
    signal: AbortSignal | undefined,
    work: (connection: ReadingConnection) => Promise<Answer>,
  ): Promise<Answer> {
    const leave = interrupting(connection, signal);
    try {
      const answer = await work(connection);
      this.#idle.push(connection);
      return answer;
    } catch (error) {
      connection.close();
      throw error;
    } finally {
      leave();
    }
  }

  async #open(): Promise<ReadingConnection> {
    const connection = await ReadingConnection.open(this.#file, { waitForLock: LOCK_WAIT_MS });
    await connection.all('PRAGMA cache_size = -32768');
    await connection.all('PRAGMA mmap_size = 1073741824');
    await connection.all('PRAGMA temp_store = MEMORY');
    return connection;
  }
}

const pause = (): { readonly promise: Promise<void>; readonly wake: () => void } => {
  let wake = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    wake = resolve;
  });
  return { promise, wake };
};

/** Interrupts until the question is left: a statement that is only about to run does not feel the first time. */
const interrupting = (connection: ReadingConnection, signal: AbortSignal | undefined): (() => void) => {
  let again: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    connection.interrupt();
    again = setInterval(() => connection.interrupt(), 10);
  };
  signal?.addEventListener('abort', interrupt);
  return () => {
    signal?.removeEventListener('abort', interrupt);
    clearInterval(again);
  };
};

const ended = (): ChainGraphError => new ChainGraphError('TIMEOUT', 'The question was ended');

const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

const reading = (connection: ReadingConnection, signal: AbortSignal | undefined): Snapshot => ({
  all: async <Row>(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]> => {
    if (isAborted(signal)) throw ended();
    return connection.all<Row>(sql, ...values);
  },
});
