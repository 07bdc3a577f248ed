import { Child, type Ending } from '../tools/child.js';
import { Evidence } from '../tools/evidence.js';
import { LineDoor } from '../tools/line-door.js';
import { Random } from '../tools/random.js';
import type { Recording } from '../tools/recorder.js';
import type { Answer } from '../tools/told-command.js';
import { ToldHistory } from '../tools/told-history.js';
import type { Serving } from './log-host.js';

/** A log without anything else, the process that serves it, and what its clients were told. */
export class LogUnderFault {
  readonly evidence: Evidence;
  #host: Child | undefined;
  #port = 0;

  constructor(folder: string) {
    this.evidence = new Evidence(folder);
  }

  get port(): number {
    return this.#port;
  }

  /** Of the process that serves. */
  get pid(): number {
    return this.#running.pid;
  }

  /** As an operator would; under a program that makes calls fail, if one is given. */
  async start(under: readonly string[] = []): Promise<void> {
    this.#host = Child.start('test/fault/log/log-host.js', [this.evidence.data], { under });
    this.#port = (await this.#host.says<Serving>()).port;
  }

  kill(): Promise<Ending> {
    return this.#running.kill();
  }

  stop(): Promise<Ending> {
    return this.#running.stop();
  }

  /** Starts a recorder; resolves when it has begun to send, with the child that ends when it is done. */
  async record(recording: Omit<Recording, 'journal' | 'port'>): Promise<Child> {
    const settings: Recording = { ...recording, journal: this.evidence.journal, port: this.#port };
    const recorder = Child.start('test/fault/tools/recorder.js', [JSON.stringify(settings)]);
    await recorder.says();
    return recorder;
  }

  /** Sends so many commands from here, one after the other, and gives the answers. */
  async tell(commands: number, seed: number): Promise<readonly Answer[]> {
    const [door, journal] = [await LineDoor.open(this.#port), this.evidence.openJournal()];
    const history = new ToldHistory(new Random(seed));
    const answers: Answer[] = [];
    for (let told = 0; told < commands; told += 1) {
      const command = history.next();
      journal.sent(command);
      const answer = await door.send(command);
      journal.answered(command.id, answer);
      answers.push(answer);
    }
    journal.close();
    door.close();
    return answers;
  }

  get #running(): Child {
    if (this.#host === undefined) throw new Error('The log was not started');
    return this.#host;
  }
}
