import { failureOf } from '@liantu/sqlite';
import { ChainGraphError } from '../../chain-graph-error.js';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The error of the port that a failure of SQLite means; any other error is a defect and stays what it is. */
export const graphErrorOf = (error: unknown, file: string): unknown => {
  if (error instanceof ChainGraphError) return error;
  switch (failureOf(error)) {
    case 'damaged':
      return new ChainGraphError(
        'CORRUPT',
        `The graph file ${file} is damaged (${reasonOf(error)}). Delete it: it is folded anew from the log`,
        { cause: error },
      );
    case 'interrupted':
      return new ChainGraphError('TIMEOUT', 'The question was ended', { cause: error });
    case 'busy':
    case 'full':
    case 'io':
      return new ChainGraphError('UNAVAILABLE', `The graph file ${file}: ${reasonOf(error)}`, {
        cause: error,
      });
    default:
      return error;
  }
};
