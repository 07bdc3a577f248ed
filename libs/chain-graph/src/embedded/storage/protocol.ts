import type { ChainGraphErrorCode } from '../../chain-graph-error.js';
import type { Checkpoint } from '../../chain-graph.js';
import type { GraphMutation } from '../../mutation.js';

export interface Batch {
  readonly mutations: readonly GraphMutation[];
  readonly upTo: Checkpoint;
}

/** What the thread is asked, one answer each, in order. */
export type Request = Batch | 'close';

/** Without a code: a defect. */
export interface Failure {
  readonly code?: ChainGraphErrorCode;
  readonly message: string;
}

/** The first answer says whether the file was opened. */
export interface Answer {
  readonly failure?: Failure;
}
