import { join } from 'node:path';
import { Child, type Ending } from '../tools/child.js';
import { faultsOfOutcomes } from '../tools/check-outcomes.js';
import { Journal, readJournal, type Told } from '../tools/journal.js';
import { LineDoor } from '../tools/line-door.js';
import { Random } from '../tools/random.js';
import type { Recording } from '../tools/recorder.js';
import { faultsOfLog, readStoredLog, type StoredEvent } from '../tools/stored-log.js';
import type { Answer } from '../tools/told-command.js';
import { ToldHistory } from '../tools/told-history.js';
import type { Serving } from './log-host.js';

export const HOST = 'test/fault/log/log-host.js';
const RECORDER = 'test/fault/tools/recorder.js';

/** A log in a folder, the process that serves it, and what its clients were told. */
export class LogUnderFault {
  readonly folder: string;
  readonly #journal: string;
  #host: Child | undefined;
  #port = 0;

  constructor(folder: string) {
    this.folder = join(folder, 'data');
    this.#journal = join(folder, 'journal');
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
    this.#host = Child.start(HOST, [this.folder], under);
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
    const settings: Recording = { ...recording, journal: this.#journal, port: this.#port };
    const recorder = Child.start(RECORDER, [JSON.stringify(settings)]);
    await recorder.says();
    return recorder;
  }

  /** Sends so many commands from here, one after the other, and gives the answers. */
  async tell(commands: number, seed: number): Promise<readonly Answer[]> {
    const [door, journal, history] = [
      await LineDoor.open(this.#port),
      this.openJournal(),
      new ToldHistory(new Random(seed)),
    ];
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

  /** To note down what is sent from here. */
  openJournal(): Journal {
    return new Journal(this.#journal);
  }

  journal(): readonly Told[] {
    return readJournal(this.#journal);
  }

  /** Only while nobody holds it. */
  events(): readonly StoredEvent[] {
    return readStoredLog(this.folder);
  }

  /** Everything in which the log is not what it promises to be. */
  faults(): readonly string[] {
    const events = this.events();
    return [...faultsOfLog(events), ...faultsOfOutcomes(this.journal(), events)];
  }

  get #running(): Child {
    if (this.#host === undefined) throw new Error('The log was not started');
    return this.#host;
  }
}
