import { eventHash, position } from '@liantu/kernel';
import { Connection, type Statement } from '@liantu/sqlite';
import { ChainGraphError } from '../../chain-graph-error.js';
import type { Checkpoint } from '../../chain-graph.js';
import { sqlText } from '../sql-texts.js';
import { graphErrorOf } from './graph-failure.js';

const CHECKPOINT = sqlText(new URL('./checkpoint.sql', import.meta.url), 'checkpoint');

/** A reader waits for no writer; only a graph that is being mended after a crash is locked, for a moment. */
const LOCK_WAIT_MS = 1000;

/**
 * Where the graph stands, which every answer asks for: one row that is always at hand, read on the spot, and once for all who ask in
 * the same turn of the event loop. Nobody can know of a batch before its turn.
 */
export class CheckpointReader {
  readonly #file: string;
  readonly #connection: Connection;
  readonly #checkpoint: Statement<readonly [position: bigint, hash: Buffer]>;
  #known: { readonly checkpoint: Checkpoint | undefined } | undefined;
  #closed = false;

  /** Of a file whose tables are made. */
  constructor(file: string) {
    this.#file = file;
    this.#connection = new Connection(file, { waitForLock: LOCK_WAIT_MS });
    this.#connection.execute('PRAGMA query_only = 1');
    this.#checkpoint = this.#connection.prepareTuples(CHECKPOINT);
  }

  read(): Checkpoint | undefined {
    if (this.#closed) throw new ChainGraphError('UNAVAILABLE', 'The graph is closed');
    if (this.#known === undefined) {
      this.#known = { checkpoint: this.#now() };
      setImmediate(() => this.forget());
    }
    return this.#known.checkpoint;
  }

  /** To be called when a batch was applied. */
  forget(): void {
    this.#known = undefined;
  }

  close(): void {
    this.#closed = true;
    this.#connection.close();
  }

  #now(): Checkpoint | undefined {
    try {
      const row = this.#checkpoint.first();
      return row && { position: position(row[0]), hash: eventHash(row[1].toString('hex')) };
    } catch (error) {
      throw graphErrorOf(error, this.#file);
    }
  }
}
