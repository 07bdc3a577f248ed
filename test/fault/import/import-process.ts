import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../support/repository.js';

const program = join(root, 'dist/apps/cli/src/main.js');
const PATIENCE_MS = 60_000;

/** How an import ended: with a code of its own, or by the signal. */
export interface ImportEnding {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** `liantu import` of a folder as a process of its own, as it was built. */
export class ImportProcess {
  readonly ended: Promise<ImportEnding>;
  readonly #child: ChildProcess;
  #output = '';

  constructor(data: string, dataset: string) {
    const environment = { PATH: process.env['PATH'], LIANTU_DATA: data };
    this.#child = spawn(process.execPath, [program, 'import', dataset], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(this);
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    this.ended = once(this.#child, 'close').then(([code, signal]) => {
      running.delete(this);
      return {
        code: code as number | null,
        signal: signal as NodeJS.Signals | null,
        output: this.#output,
      };
    });
  }

  /** Resolves once the first row is recorded; fails when the import ends before. */
  async records(): Promise<void> {
    for (let waited = 0; !this.#output.includes('recording'); waited += 5) {
      if (this.#child.exitCode !== null || waited > PATIENCE_MS)
        throw new Error(`The import recorded nothing:\n${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  kill(): Promise<ImportEnding> {
    this.#child.kill('SIGKILL');
    return this.ended;
  }
}

const running = new Set<ImportProcess>();

/** Ends the imports that a test left behind. */
export const endImports = (): Promise<unknown> => Promise.all([...running].map((each) => each.kill()));
