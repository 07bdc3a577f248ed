const MILLION = 1_000_000n;

/** numerator ÷ denominator, the exact quotient rounded half-up to 6 decimals; null when there is nothing to divide by. */
export const ratio = (numerator: bigint, denominator: bigint): number | null => {
  if (denominator <= 0n) return null;
  return Number((numerator * MILLION * 2n + denominator) / (denominator * 2n)) / 1_000_000;
};

/** Whether numerator ÷ denominator ≥ thousandths ÷ 1000, exactly. */
export const atLeast = (numerator: bigint, denominator: bigint, thousandths: bigint): boolean =>
  denominator > 0n && numerator * 1000n >= denominator * thousandths;
