import { ratio } from '@liantu/kernel';
import type { OutputSummary } from '../situation.js';

/** Herfindahl–Hirschman index of the known outputs, Σ s² with shares in 0…1; null when their sum is 0. */
export const concentration = ({ sum, sumOfSquares }: OutputSummary): number | null =>
  ratio(sumOfSquares, sum * sum);
