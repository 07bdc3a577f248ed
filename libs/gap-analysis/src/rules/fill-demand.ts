import { isPresent } from '../situation.js';
import type { VerdictRule } from './rule.js';

/** Absent here, but bought outside: 1 yuan or more a year, or an amount nobody stated. */
export const fillDemand: VerdictRule = ({ here }) =>
  !isPresent(here) && (here.trade.outsideKnown >= 1n || here.trade.outsideUnknown > 0)
    ? { verdict: 'FILL', reason: 'DEMAND' }
    : undefined;
