import { byCodePoint } from '@liantu/kernel';
import type { Problem } from '../problem.js';
import { tables } from '../tables/tables.js';

/** Where the rows stand that a column names by their id. */
const NAMED_IN: Readonly<Record<string, string>> = {
  ...{ enterprise: tables.enterprises.file, supplier: tables.enterprises.file },
  ...{ customer: tables.enterprises.file, zone: tables.zones.file, parent: tables.zones.file },
  ...{ stage: tables.stages.file, into_stage: tables.stages.file, from: tables.stages.file },
  ...{ to: tables.stages.file, chain: tables.chains.file, source: tables.sources.file },
};

/** The file was not read, or not from here on. */
const UNREAD: ReadonlySet<string> = new Set([
  'CSV_QUOTE_NOT_CLOSED',
  'EMPTY_FILE',
  'FILE_UNREADABLE',
  'MISSING_COLUMN',
  'NOT_UTF8',
  'REPEATED_COLUMN',
  'ROW_TOO_LONG',
  'UNKNOWN_COLUMN',
  'WRONG_SEPARATOR',
]);

/** All that an import refuses. A row that names a refused one is told as what it is, a consequence. */
export class Refusals {
  private readonly mistakes: Problem[] = [];
  private readonly consequences: Problem[] = [];
  private readonly rows = new Map<string, Problem>();
  private readonly files = new Map<string, Problem>();

  get count(): number {
    return this.mistakes.length + this.consequences.length;
  }

  /** Files that were not read, or not to their end: their rows cannot be skipped, for they are not known. */
  get unread(): readonly string[] {
    return [...this.files.keys()];
  }

  /** Mistakes, then what follows from them; by file and line. */
  get problems(): readonly Problem[] {
    return [...this.mistakes.toSorted(byPlace), ...this.consequences.toSorted(byPlace)];
  }

  /** Takes what is wrong with a row, whose own id is `id`. */
  add(problem: Problem, id?: string): void {
    if (isUnread(problem)) this.files.set(problem.file, problem);
    if (id !== undefined) this.leaveOut(problem.file, id, problem);
    const reason = problem.code.endsWith('_UNKNOWN') ? this.reasonOf(problem) : undefined;
    if (reason === undefined) this.mistakes.push(problem);
    else if (!isUnread(reason)) this.consequences.push(consequence(problem, reason));
  }

  /** The row of this id is not recorded, for the reason given. */
  leaveOut(file: string, id: string, reason: Problem): void {
    const key = keyOf(file, id);
    if (!this.rows.has(key)) this.rows.set(key, this.reasonOf(reason) ?? reason);
  }

  /** Why what the offending cell names is not there, when that was refused. */
  private reasonOf({ column, value, code }: Problem): Problem | undefined {
    const file = code.endsWith('_UNKNOWN') ? NAMED_IN[column] : undefined;
    if (file === undefined) return undefined;
    const named = value.split(';').map((id) => this.rows.get(keyOf(file, id.trim())));
    return named.find((reason) => reason !== undefined) ?? this.files.get(file);
  }
}

const byPlace = (a: Problem, b: Problem): number => byCodePoint(a.file, b.file) || a.line - b.line;

/** Whether nobody can tell what the rows would have said: what rests on them is not worth a word. */
const isUnread = ({ code }: Problem): boolean => UNREAD.has(code);

const keyOf = (file: string, id: string): string => `${file}\0${id}`;

const consequence = (problem: Problem, { file, line }: Problem): Problem => ({
  ...problem,
  message: `It is not there because line ${line} of ${file} was refused: mend that first`,
});
