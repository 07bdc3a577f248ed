import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Answer, ToldCommand } from './told-command.js';

/** A command with all that was answered to it; sent more often than answered, its outcome may be unknown. */
export interface Told {
  readonly command: ToldCommand;
  readonly answers: readonly Answer[];
}

type Line = { readonly sent: ToldCommand } | { readonly id: string; readonly answer: Answer };

/** What the recorder knows, synced before a command is sent and after it is answered. */
export class Journal {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  sent(sent: ToldCommand): void {
    this.#write({ sent });
  }

  answered(id: string, answer: Answer): void {
    this.#write({ id, answer });
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(line: Line): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
    fdatasyncSync(this.#file);
  }
}

/** Every command of a journal, in the order in which each was first sent. */
export const readJournal = (path: string): readonly Told[] => {
  const told = new Map<string, { command: ToldCommand; answers: Answer[] }>();
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  for (const text of lines) {
    const line = JSON.parse(text) as Line;
    if ('answer' in line) told.get(line.id)?.answers.push(line.answer);
    else if (!told.has(line.sent.id)) told.set(line.sent.id, { command: line.sent, answers: [] });
  }
  return [...told.values()];
};

/** Whether nothing is known for certain of the command: no answer, or none but that the log cannot say. */
export const isUnknown = ({ answers }: Told): boolean =>
  answers.every((answer) => answer.outcome === 'failed' && answer.code === 'UNAVAILABLE');
