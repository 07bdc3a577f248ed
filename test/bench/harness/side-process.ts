import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Asked, Closing, RoundAsked, Sample, Told } from './protocol.js';

/** What takes part in a contest. */
export interface Contestant {
  round(asked: RoundAsked): Promise<Sample>;
  finish(): Promise<Closing>;
}

export interface SideProgram {
  /** File below test/bench, without its ending: `peers/durable-command`. */
  readonly program: string;
  readonly settings: unknown;
  /** Words put before the command: `taskset -c 1`, `strace …`. */
  readonly under?: readonly string[];
}

const running = new Set<SideProcess>();

/** Ends the sides that a failed row left behind. */
export const endAllSides = async (): Promise<void> => {
  await Promise.all([...running].map((side) => side.kill()));
};

const pathOf = (program: string): string => fileURLToPath(new URL(`../${program}.js`, import.meta.url));

/** A side that runs in a child process, seen from the bench. */
export class SideProcess implements Contestant {
  readonly #child: ChildProcess;
  readonly #acknowledged: string[] = [];
  readonly #ended: Promise<void>;
  #address = '';
  #settle: ((told: Told) => void) | undefined;

  private constructor({ program, settings, under = [] }: SideProgram) {
    const words = [...under, process.execPath, pathOf(program), JSON.stringify(settings)];
    this.#child = spawn(words[0] ?? process.execPath, words.slice(1), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    this.#child.on('message', (told: Told) => this.#hear(told));
    this.#ended = new Promise((resolve) => this.#child.once('close', () => resolve()));
    running.add(this);
    void this.#ended.then(() => {
      running.delete(this);
      this.#settle?.({ told: 'failed', message: `${program} ended` });
    });
  }

  /** Resolves when the side is ready for its first round. */
  static async start(program: SideProgram): Promise<SideProcess> {
    const side = new SideProcess(program);
    const told = await side.#next();
    if (told.told === 'ready') side.#address = told.address ?? '';
    return side;
  }

  /** Where it listens; empty when it does not. */
  get address(): string {
    return this.#address;
  }

  /** Ids that the side acknowledged so far. */
  get acknowledged(): readonly string[] {
    return this.#acknowledged;
  }

  async round(asked: RoundAsked): Promise<Sample> {
    const told = await this.#ask({ ask: 'round', ...asked });
    if (told.told !== 'sample') throw new Error(`Expected a sample, got ${told.told}`);
    return told.sample;
  }

  async finish(): Promise<Closing> {
    const told = await this.#ask({ ask: 'finish' });
    if (told.told !== 'closing') throw new Error(`Expected a closing, got ${told.told}`);
    await this.#ended;
    return told.closing;
  }

  /** Sudden death; resolves when the process is gone. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  #ask(asked: Asked): Promise<Told> {
    const answer = this.#next();
    this.#child.send(asked);
    return answer;
  }

  #next(): Promise<Told> {
    return new Promise((resolve, reject) => {
      this.#settle = (told) => (told.told === 'failed' ? reject(new Error(told.message)) : resolve(told));
    });
  }

  #hear(told: Told): void {
    if (told.told === 'acknowledged') this.#acknowledged.push(told.id);
    else this.#settle?.(told);
  }
}
