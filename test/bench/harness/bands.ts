/** Ratios from which a row is called so (performance.md §3). */
export interface Bands {
  readonly floor: number;
  readonly good: number;
  readonly best: number;
  /** The ratio is one of times: at most these. */
  readonly lower?: boolean;
}

export type Band = 'below floor' | 'floor' | 'good' | 'best';

export const bandOf = (ratio: number, { floor, good, best, lower = false }: Bands): Band => {
  const reaches = (bound: number): boolean => (lower ? ratio <= bound : ratio >= bound);
  if (reaches(best)) return 'best';
  if (reaches(good)) return 'good';
  return reaches(floor) ? 'floor' : 'below floor';
};
