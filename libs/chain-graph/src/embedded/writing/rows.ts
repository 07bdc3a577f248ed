import type { SqlValue } from '@liantu/sqlite';
import type { GraphMutation } from '../../mutation.js';
import type { Numbers } from './numbers.js';

export type MutationByKind<M extends GraphMutation> = { readonly [One in M as One['kind']]: One };

/** What the statements of a mutation take, each its own values; a later one runs only if the one before changed something. */
export type Rows<M extends GraphMutation> = {
  readonly [Kind in keyof MutationByKind<M>]: (
    mutation: MutationByKind<M>[Kind],
    numbers: Numbers,
  ) => readonly (readonly SqlValue[])[];
};
