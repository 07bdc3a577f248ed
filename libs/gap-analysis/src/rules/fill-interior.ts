import { isPresent } from '../situation.js';
import type { VerdictRule } from './rule.js';

/** 断点: absent here, present somewhere before it and somewhere after it. */
export const fillInterior: VerdictRule = ({ here, before, after }) =>
  !isPresent(here) && before !== undefined && after !== undefined
    ? { verdict: 'FILL', reason: 'INTERIOR' }
    : undefined;
