import { isPresent } from '../situation.js';
import type { VerdictRule } from './rule.js';

/** Present, and no flag holds. */
export const healthy: VerdictRule = ({ here, flags }) =>
  isPresent(here) && flags.length === 0 ? { verdict: 'HEALTHY' } : undefined;
