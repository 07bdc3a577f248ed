import { ratio } from '@liantu/kernel';

/** The two figures of one enterprise, or of one place that was summed up before. */
export interface Part {
  readonly numerator?: bigint;
  readonly denominator?: bigint;
}

export interface RolledUp {
  /** Σ numerators ÷ Σ denominators; null when the denominators sum to 0. */
  readonly value: number | null;
  /** Parts with both figures; the others enter neither sum. */
  readonly counted: number;
  readonly of: number;
}

/** A ratio of sums, never a mean or a sum of ratios. */
export const rollUp = (parts: readonly Part[]): RolledUp => {
  let [numerators, denominators, counted] = [0n, 0n, 0];
  for (const { numerator, denominator } of parts) {
    if (numerator === undefined || denominator === undefined) continue;
    numerators += numerator;
    denominators += denominator;
    counted += 1;
  }
  return { value: ratio(numerators, denominators), counted, of: parts.length };
};

const DECI = 10n;

/** 亩均税收 and the like: yuan per mu, from sums of yuan and of tenths of a mu. */
export const yuanPerMu = (sumOfYuan: bigint, sumOfDeciMu: bigint): number | null =>
  ratio(sumOfYuan * DECI, sumOfDeciMu);
