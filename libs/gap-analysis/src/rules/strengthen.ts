import { isPresent } from '../situation.js';
import type { VerdictRule } from './rule.js';

/** Present, and some flag says that it is thin. */
export const strengthen: VerdictRule = ({ here, flags }) =>
  isPresent(here) && flags.length > 0 ? { verdict: 'STRENGTHEN' } : undefined;
