import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../support/repository.js';

/** How a child ended: a code of its own, or the signal that ended it. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/** What a child runs in. */
export interface Surroundings {
  /** A program that starts it, with its arguments: strace, prlimit. */
  readonly under?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A program of dist in a process of its own, which says one line of JSON when it is ready. */
export class Child {
  readonly ended: Promise<Ending>;
  readonly #process: ChildProcess;
  #errors = '';

  private constructor(process: ChildProcess) {
    this.#process = process;
    process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
    this.ended = once(process, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      errors: this.#errors,
    }));
  }

  static start(program: string, args: readonly string[], surroundings: Surroundings = {}): Child {
    const { under = [], environment = {} } = surroundings;
    const [command = process.execPath, ...more] = [
      ...under,
      process.execPath,
      join(root, 'dist', program),
      ...args,
    ];
    const child = new Child(spawn(command, more, { env: { ...process.env, ...environment } }));
    children.add(child);
    void child.ended.then(() => children.delete(child));
    return child;
  }

  /** What it says first; fails with what it wrote to its errors when it ends before. */
  async says<Said>(): Promise<Said> {
    if (this.#process.stdout === null) throw new Error('The child has no output');
    const lines = createInterface({ input: this.#process.stdout });
    const first = once(lines, 'line').then(([line]) => JSON.parse(String(line)) as Said);
    const ended = this.ended.then(({ errors, code }) => {
      throw new Error(`The child ended with ${String(code)}: ${errors}`);
    });
    return Promise.race([first, ended]);
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Its input ends too, for a child that runs under another program. */
  kill(): Promise<Ending> {
    this.#process.kill('SIGKILL');
    this.#process.stdin?.destroy();
    return this.ended;
  }

  terminate(): Promise<Ending> {
    this.#process.kill('SIGTERM');
    return this.ended;
  }

  /** Lets it end by itself: its input has ended. */
  stop(): Promise<Ending> {
    this.#process.stdin?.end();
    return this.ended;
  }
}

const children = new Set<Child>();

/** Ends the children that a test left behind. */
export const endChildren = (): Promise<unknown> => Promise.all([...children].map((child) => child.kill()));
