import { isPresent } from '../situation.js';
import type { VerdictRule } from './rule.js';

/** Absent, and one step from what is here: after it, before it, or in its service, asked in this order. */
export const extend: VerdictRule = ({ here, suppliers, customers, served }) => {
  if (isPresent(here)) return undefined;
  if (suppliers.length > 0) return { verdict: 'EXTEND', reason: 'DOWNSTREAM' };
  if (customers.length > 0) return { verdict: 'EXTEND', reason: 'UPSTREAM' };
  return served.length > 0 ? { verdict: 'EXTEND', reason: 'SERVICE' } : undefined;
};
