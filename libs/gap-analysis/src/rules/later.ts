import { isPresent } from '../situation.js';
import type { VerdictRule } from './rule.js';

/** Absent, and some steps up or down the chain from what is here: the fewer of the two. */
export const later: VerdictRule = ({ here, before, after }) => {
  const distance = Math.min(before?.steps ?? Infinity, after?.steps ?? Infinity);
  return !isPresent(here) && distance < Infinity ? { verdict: 'LATER', distance } : undefined;
};
