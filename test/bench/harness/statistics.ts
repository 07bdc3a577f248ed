import type { Pair } from './contest.js';
import type { Sample } from './protocol.js';

/** The value below which the share of them lies, between neighbours by distance; NaN of none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return low + (high - low) * (place - Math.floor(place));
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

export const rate = ({ operations, seconds }: Sample): number => operations / seconds;
export const perCpuSecond = ({ operations, cpuSeconds }: Sample): number => operations / cpuSeconds;

/** Ours ÷ peer in work per second, round by round; of times (`lower` is better) ours ÷ peer in seconds. */
export const ratios = (
  pairs: readonly Pair[],
  of: (sample: Sample) => number = rate,
  lower = false,
): readonly number[] => pairs.map(({ ours, peer }) => (lower ? of(peer) / of(ours) : of(ours) / of(peer)));

/** The machine was too noisy to claim anything. */
export const isVoid = (pairs: readonly Pair[]): boolean => {
  const { least, most } = spread(pairs.map(({ peer }) => rate(peer)));
  return most / least > 3;
};
