import { badUserInput, type WireError } from '../graphql/wire-error.js';
import type { Knowledge, View } from './view.js';

interface Named {
  readonly what: 'chain' | 'zone';
  readonly id: string;
}

/** Nothing of that id is known to the view: it never was, or not yet at the instant asked about. */
export const unknown = (named: Named, { knowledge }: Pick<View, 'knowledge'>): WireError =>
  badUserInput(sentences[knowledge](named));

const LATER = 'give a later knownAt, or leave it out';

const sentences: Readonly<Record<Knowledge, (named: Named) => string>> = {
  all: ({ what, id }) => `There is no ${what} ${id}: \`${what}s\` lists those there are`,
  earlier: ({ what, id }) =>
    `At that instant no ${what} ${id} was recorded yet: ${LATER}; \`${what}s\` lists those there are now`,
  none: () => `At that instant nothing was recorded yet: ${LATER}`,
};
