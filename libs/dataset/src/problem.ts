import { codeOf } from '@liantu/kernel';

/** The part of an offending value that a report repeats: 200 characters. */
const SHOWN = /^.{0,200}/su;
const SHORT = 200;

/** Something in a dataset that cannot be recorded: where it stands, and what to do. */
export interface Problem {
  readonly file: string;
  /** Physical line on which the record begins; the header is line 1. */
  readonly line: number;
  /** Column by name; empty when the whole row is meant. */
  readonly column: string;
  readonly code: string;
  readonly value: string;
  readonly message: string;
}

export const problem = (
  at: Pick<Problem, 'file' | 'line'> & { readonly column?: string; readonly value?: string },
  code: string,
  message: string,
): Problem => ({
  file: at.file,
  line: at.line,
  column: at.column ?? '',
  code,
  value: shownOf(at.value ?? ''),
  message,
});

/** Copied, because a part of a text keeps the whole of it in memory. */
const shownOf = (value: string): string =>
  value.length <= SHORT ? value : Buffer.from(SHOWN.exec(value)?.[0] ?? '').toString();

/** Something in a row that is recorded as it stands, though it may be a mistake. */
export interface Warning extends Pick<Problem, 'file' | 'line' | 'column' | 'value'> {
  readonly warning: string;
}

/** Takes what is wrong with a row; `id` is the row's own, when it can be told. */
export type Refuse = (problem: Problem, id?: string) => void;

/** A folder that cannot be imported at all: nothing was checked row by row, and nothing was written. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Why a file that is there cannot be read, and what to do. */
export const whyUnreadable = (error: unknown): string =>
  WHY_UNREADABLE[String(codeOf(error))] ?? String(error);

const NO_RIGHT = 'this user has no right to read it: give it that right';
const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder where a file belongs: move it away',
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
};
