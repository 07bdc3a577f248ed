import { ratio } from '@liantu/kernel';

/** A sum over the enterprises that report the figure. */
export interface Total {
  readonly sum: bigint;
  readonly reporting: number;
}

export interface Covered {
  /** Null when nobody reports it. */
  readonly sum: bigint | null;
  /** Enterprises that report it ÷ all of the cluster; null for an empty cluster. */
  readonly coverage: number | null;
}

export const covered = ({ sum, reporting }: Total, enterprises: number): Covered => ({
  sum: reporting === 0 ? null : sum,
  coverage: ratio(BigInt(reporting), BigInt(enterprises)),
});
