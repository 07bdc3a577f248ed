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

/** Nothing of the file was read: what its rows would have said is not known. */
const OF_A_WHOLE_FILE: ReadonlySet<string> = new Set([
  'EMPTY_FILE',
  'FILE_UNREADABLE',
  'MISSING_COLUMN',
  'REPEATED_COLUMN',
  'UNKNOWN_COLUMN',
  'WRONG_SEPARATOR',
]);

/** The file was not read from here on. */
const OF_A_REST: ReadonlySet<string> = new Set(['CSV_QUOTE_NOT_CLOSED', 'NOT_UTF8', 'ROW_TOO_LONG']);

/** All that an import refuses. A row that names a refused one is told as what it is, a consequence. */
export class Refusals {
  private readonly told: Problem[] = [];
  private readonly rows = new Map<string, Problem>();
  private readonly files = new Map<string, Problem>();

  constructor(private readonly skipBadRows: boolean) {}

  get count(): number {
    return this.told.length;
  }

  /** Files that were refused as a whole: their rows cannot be skipped, for they are not known. */
  get unread(): readonly string[] {
    return [...this.files.values()].filter(({ code }) => OF_A_WHOLE_FILE.has(code)).map(({ file }) => file);
  }

  /** By file and line. */
  get problems(): readonly Problem[] {
    return [...this.told].sort((a, b) => byCodePoint(a.file, b.file) || a.line - b.line);
  }

  /** Takes what is wrong with a row, whose own id is `id`. */
  add(problem: Problem, id?: string): void {
    if (OF_A_WHOLE_FILE.has(problem.code) || OF_A_REST.has(problem.code))
      this.files.set(problem.file, problem);
    if (id !== undefined) this.leaveOut(problem.file, id, problem);
    const reason = problem.code.endsWith('_UNKNOWN') ? this.reasonOf(problem) : undefined;
    if (reason === undefined) this.told.push(problem);
    else if (!this.isUnread(reason) || this.skipBadRows) this.told.push(consequence(problem, reason));
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

  /** Whether nobody can tell what the rows would have said: with nothing recorded, what rests on them is not worth a word. */
  private isUnread({ code }: Problem): boolean {
    return OF_A_WHOLE_FILE.has(code) || OF_A_REST.has(code);
  }
}

const keyOf = (file: string, id: string): string => `${file}\0${id}`;

const consequence = (problem: Problem, { file, line, code }: Problem): Problem => {
  const reason = OF_A_WHOLE_FILE.has(code)
    ? `${file} was not read`
    : OF_A_REST.has(code)
      ? `${file} was not read from line ${line} on`
      : `line ${line} of ${file} was refused`;
  return { ...problem, message: `It is not there because ${reason}: mend that first` };
};
