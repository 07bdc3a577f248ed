import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './repository.js';

const program = join(root, 'dist/apps/api/src/main.js');
const PATIENCE_MS = 60_000;

/** The api as a process of its own, as it was built, on a port that the system chooses. */
export class ServerProcess {
  output = '';
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;

  constructor(folder: string, environment: Readonly<Record<string, string>> = {}) {
    const own = { LIANTU_DATA: folder, PORT: '0', LIANTU_SAMPLE: 'none', ...environment };
    this.child = spawn(process.execPath, [program], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...own },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    this.exited = once(this.child, 'close').then(([code]: (number | null)[]) => code ?? null);
  }

  /** Resolves with the address once it says that it is ready. */
  async ready(): Promise<string> {
    await this.says(/is ready: http/);
    return /is ready: (http:\S+)/.exec(this.output)?.[1] ?? '';
  }

  /** Resolves once its output matches. Fails when it ends first, or takes a minute. */
  async says(pattern: RegExp): Promise<void> {
    for (let waited = 0; !pattern.test(this.output); waited += 20) {
      if (this.child.exitCode !== null || waited > PATIENCE_MS)
        throw new Error(`Did not say ${String(pattern)}:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends the signal, and gives the exit code: null when the signal itself ended it. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.exited;
  }

  /** The exit code of a process that ends by itself. */
  ended(): Promise<number | null> {
    return this.exited;
  }
}
