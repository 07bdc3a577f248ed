import { atLeast } from '@liantu/kernel';
import { thresholds } from '../thresholds.js';
import type { Flag } from './flag.js';

/** One enterprise, or one that makes nearly all of the known output of two or more. */
export const singleSource: Flag = {
  name: 'SINGLE_SOURCE',
  holds: ({ enterprises, output: { known, largest, sum } }) =>
    enterprises === 1 || (known >= 2 && atLeast(largest ?? 0n, sum, thresholds.singleSource)),
};
