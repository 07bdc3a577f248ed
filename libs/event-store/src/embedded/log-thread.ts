import { once } from 'node:events';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EventStoreError } from '../event-store-error.js';
import type { Answers, Envelope, Failure, Opening, Outcome, Report, Request } from './protocol.js';
import { workerUrl } from './worker-url.js';

type RequestOf<Kind extends Request['kind']> = Extract<Request, { readonly kind: Kind }>;

/** The thread that owns the file, seen from the thread that asks. */
export class LogThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, (outcome: Outcome) => void>();
  /** Resolves when the thread is gone, and with it the lock. */
  readonly ended: Promise<void>;
  #outbox: Envelope[] = [];
  #nextId = 0;
  #problem: string | undefined;
  #gone: string | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (report: Report) => this.#receive(report));
    worker.on('error', (error) => (this.#gone = `The thread of the log died: ${String(error)}`));
    this.ended = once(worker, 'exit').then(() => this.#end());
  }

  /** Resolves when the thread has the lock on the file; fails with what kept it from that. */
  static async open(path: string): Promise<LogThread> {
    const program = [process.argv0, ...process.argv.slice(1, 3)].map((part) => basename(part)).join(' ');
    const worker = new Worker(workerUrl, { workerData: { path, program } satisfies Opening });
    const [{ failure }] = (await once(worker, 'message')) as [{ readonly failure?: Failure }];
    if (failure !== undefined) throw new EventStoreError(failure.code, failure.message);
    return new LogThread(worker);
  }

  /** Why nothing can be written. */
  get problem(): string | undefined {
    return this.#gone ?? this.#problem;
  }

  ask<Kind extends Request['kind']>(request: RequestOf<Kind>): Promise<Answers[Kind]> {
    if (this.#gone !== undefined) return Promise.reject(new EventStoreError('UNAVAILABLE', this.#gone));
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#pending.set(id, ({ failure, ...outcome }) => {
        if (failure === undefined) resolve((outcome as { answer: Answers[Kind] }).answer);
        else reject(new EventStoreError(failure.code, failure.message));
      });
      this.#send({ id, request });
    });
  }

  async close(): Promise<void> {
    if (this.#gone === undefined) {
      const closing = this.ask({ kind: 'close' });
      this.#gone = 'The log is closed';
      await Promise.allSettled([closing]);
    }
    await this.ended;
  }

  /** What is asked in one turn travels together. */
  #send(envelope: Envelope): void {
    this.#outbox.push(envelope);
    if (this.#outbox.length > 1) return;
    process.nextTick(() => {
      this.#worker.postMessage(this.#outbox);
      this.#outbox = [];
    });
  }

  #receive({ outcomes, problem }: Report): void {
    this.#problem = problem;
    for (const { id, outcome } of outcomes) {
      const settle = this.#pending.get(id);
      this.#pending.delete(id);
      settle?.(outcome);
    }
  }

  #end(): void {
    this.#gone ??= 'The thread of the log ended';
    const failure: Failure = { code: 'UNAVAILABLE', message: this.#gone };
    for (const settle of this.#pending.values()) settle({ failure });
    this.#pending.clear();
  }
}
