import { failureOf, type SqliteFailure } from '@liantu/sqlite';
import { ChainGraphError } from '../../chain-graph-error.js';

type Meaning = (file: string, reason: string, options: ErrorOptions) => ChainGraphError;

const unavailable: Meaning = (file, reason, options) =>
  new ChainGraphError('UNAVAILABLE', `The graph file ${file} does not answer: ${reason}`, options);

const MEANINGS: Readonly<Partial<Record<SqliteFailure, Meaning>>> = {
  damaged: (file, reason, options) =>
    new ChainGraphError(
      'CORRUPT',
      `The graph file ${file} is damaged (${reason}). Delete it: it is folded anew from the log`,
      options,
    ),
  interrupted: (_file, _reason, options) => new ChainGraphError('TIMEOUT', 'The question was ended', options),
  busy: unavailable,
  full: unavailable,
  io: unavailable,
};

/** The error of the port that a failure of SQLite means; any other error is a defect and stays what it is. */
export const graphErrorOf = (error: unknown, file: string): unknown => {
  const failure = failureOf(error);
  const meaning = failure === undefined ? undefined : MEANINGS[failure];
  const reason = error instanceof Error ? error.message : String(error);
  return meaning === undefined ? error : meaning(file, reason, { cause: error });
};
