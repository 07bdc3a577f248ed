import { LARGEST_AMOUNT, rejected, type Rejected } from '@liantu/kernel';

const WHOLE_SHARE_BP = 10_000;
const WHOLE_COEFFICIENT_PPM = 1_000_000;

/** Money, or a count of smaller units, that one fact may state; unknown is fine. */
export const badAmount = (
  amount: bigint | number | undefined,
  field: string,
  largest: bigint = LARGEST_AMOUNT,
): Rejected | undefined => {
  if (amount === undefined) return undefined;
  if (typeof amount === 'number' && !Number.isSafeInteger(amount))
    return rejected('AMOUNT_NOT_WHOLE', `Give ${field} as a whole number`, field);
  if (amount < 0n) return rejected('NEGATIVE_AMOUNT', `Give ${field} as 0 or more`, field);
  return amount > largest
    ? rejected('AMOUNT_TOO_LARGE', `Give ${field} as at most ${largest.toString()}`, field)
    : undefined;
};

const badPart = (part: number | undefined, whole: number, field: string): Rejected | undefined =>
  part === undefined || (Number.isInteger(part) && part >= 0 && part <= whole)
    ? undefined
    : rejected('SHARE_OUT_OF_RANGE', `Give ${field} as a whole number from 0 to ${whole}`, field);

/** Basis points, 0 to 10,000. */
export const badShare = (basisPoints: number | undefined, field: string): Rejected | undefined =>
  badPart(basisPoints, WHOLE_SHARE_BP, field);

/** Millionths, 0 to 1,000,000. */
export const badCoefficient = (millionths: number | undefined, field: string): Rejected | undefined =>
  badPart(millionths, WHOLE_COEFFICIENT_PPM, field);
