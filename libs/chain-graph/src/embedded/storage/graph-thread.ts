import { Worker } from 'node:worker_threads';
import { ChainGraphError } from '../../chain-graph-error.js';
import type { FileOptions } from './graph-file.js';
import type { Answer, Batch, Request } from './protocol.js';
import { workerUrl } from './worker-url.js';

/** The thread that writes the graph, seen from the thread that asks; it answers in the order it is asked. */
export class GraphThread {
  readonly #worker: Worker;
  readonly #waiting: ((answer: Answer) => void)[] = [];
  readonly #ended: Promise<void>;
  #gone: string | undefined;

  private constructor(options: FileOptions) {
    this.#worker = new Worker(workerUrl, { workerData: options });
    this.#worker.on('message', (answer: Answer) => this.#waiting.shift()?.(answer));
    this.#worker.on('error', (error) => (this.#gone = `The thread of the graph died: ${String(error)}`));
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#end();
        resolve();
      });
    });
  }

  /** Resolves when the file stands open, its tables made. */
  static async open(options: FileOptions): Promise<GraphThread> {
    const thread = new GraphThread(options);
    try {
      await thread.#answer();
      return thread;
    } catch (error) {
      await thread.#worker.terminate();
      throw error;
    }
  }

  apply(batch: Batch): Promise<void> {
    return this.#ask(batch);
  }

  async close(): Promise<void> {
    if (this.#gone === undefined) {
      const closing = this.#ask('close');
      this.#gone = 'The graph is closed';
      await closing;
    }
    await this.#ended;
  }

  #ask(request: Request): Promise<void> {
    if (this.#gone !== undefined) return Promise.reject(new ChainGraphError('UNAVAILABLE', this.#gone));
    const answer = this.#answer();
    this.#worker.postMessage(request);
    return answer;
  }

  #answer(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(({ failure }) => {
        if (failure === undefined) resolve();
        else if (failure.code === undefined) reject(new Error(failure.message));
        else reject(new ChainGraphError(failure.code, failure.message));
      });
    });
  }

  #end(): void {
    this.#gone ??= 'The thread of the graph ended';
    const failure = { code: 'UNAVAILABLE', message: this.#gone } as const;
    for (const settle of this.#waiting.splice(0)) settle({ failure });
  }
}
