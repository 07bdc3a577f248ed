import { atLeast } from '@liantu/kernel';
import { thresholds } from '../thresholds.js';
import type { Flag } from './flag.js';

/** HHI = Σ output² ÷ (Σ output)² over the known outputs of two or more. */
export const concentrated: Flag = {
  name: 'CONCENTRATED',
  holds: ({ output: { known, sum, sumOfSquares } }) =>
    known >= 2 && atLeast(sumOfSquares, sum * sum, thresholds.concentrated),
};
