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

/** A file of the folder that is there and cannot be read. */
export const unreadableFile = (file: string, error: unknown): DatasetError => {
  const cause = codeOf(error) === 'EISDIR' ? 'it is a folder where a file belongs' : String(error);
  return new DatasetError('FILE_UNREADABLE', `${file} cannot be read: ${cause}`, { cause: error });
};
