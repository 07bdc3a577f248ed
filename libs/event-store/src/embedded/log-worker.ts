import { parentPort, workerData } from 'node:worker_threads';
import { EventStoreError } from '../event-store-error.js';
import { checkEnd } from './chain-check.js';
import { forgetHolder, noteHolder } from './holder.js';
import { openLogFile } from './log-file.js';
import { LogReader } from './log-reader.js';
import { LogWriter } from './log-writer.js';
import type { Append, Envelope, Failure, Opening, Outcome, Read, Report } from './protocol.js';

interface Waiting<Kind> {
  readonly id: number;
  readonly request: Kind;
}

/** Serves one log: all appends that have arrived are one group, and between two reads the appends that came go first. */
class LogWorker {
  readonly #path: string;
  readonly #connection;
  readonly #writer: LogWriter;
  readonly #reader: LogReader;
  #appends: Waiting<Append>[] = [];
  readonly #reads: Waiting<Read>[] = [];
  #closing: number | undefined;
  #scheduled = false;

  constructor({ path, program }: Opening) {
    this.#path = path;
    this.#connection = openLogFile(path);
    this.#reader = new LogReader(this.#connection);
    checkEnd(this.#reader);
    this.#writer = new LogWriter(this.#connection);
    noteHolder(path, program);
  }

  receive(envelopes: readonly Envelope[]): void {
    for (const { id, request } of envelopes) {
      if (request.kind === 'append') this.#appends.push({ id, request });
      else if (request.kind === 'close') this.#closing = id;
      else this.#reads.push({ id, request });
    }
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#work();
    });
  }

  #work(): void {
    this.#commit();
    const read = this.#reads.shift();
    if (read !== undefined) this.#report([{ id: read.id, outcome: this.#answered(read.request) }]);
    if (this.#reads.length > 0) this.#schedule();
    else if (this.#closing !== undefined) this.#close(this.#closing);
  }

  #commit(): void {
    const appends = this.#appends;
    if (appends.length === 0) return;
    this.#appends = [];
    const outcomes = this.#writer.commit(appends.map(({ request }) => request));
    this.#report(outcomes.flatMap((outcome, index) => ({ id: appends[index]?.id ?? -1, outcome })));
  }

  #answered(read: Read): Outcome {
    try {
      return { answer: this.#reader.answer(read) };
    } catch (error) {
      return { failure: { code: 'UNAVAILABLE', message: `Reading the log failed: ${String(error)}` } };
    }
  }

  #close(id: number): void {
    forgetHolder(this.#path);
    this.#connection.close();
    this.#report([{ id, outcome: { answer: undefined } }]);
    // Closing alone keeps the lock while a statement lives; the end of the thread releases it.
    process.exit();
  }

  #report(outcomes: Report['outcomes']): void {
    const { problem } = this.#writer;
    parentPort?.postMessage({ outcomes, ...(problem !== undefined && { problem }) } satisfies Report);
  }
}

const failureOfOpening = (error: unknown): Failure =>
  error instanceof EventStoreError
    ? { code: error.code, message: error.message }
    : { code: 'UNAVAILABLE', message: `The log cannot be opened: ${String(error)}` };

const open = (opening: Opening): Failure | undefined => {
  try {
    const worker = new LogWorker(opening);
    parentPort?.on('message', (envelopes: readonly Envelope[]) => worker.receive(envelopes));
    return undefined;
  } catch (error) {
    return failureOfOpening(error);
  }
};

const failure = open(workerData as Opening);
parentPort?.postMessage({ failure });
if (failure !== undefined) process.exit();
