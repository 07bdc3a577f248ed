import { LARGEST_AMOUNT, rejected, type Rejected } from '@liantu/kernel';

const WHOLE_SHARE_BP = 10_000;
const WHOLE_COEFFICIENT_PPM = 1_000_000;

export interface Limit {
  readonly largest: bigint;
  /** The quantity and the limit in the unit that people know, where the field counts a smaller one. */
  readonly says?: { readonly what: string; readonly most: string };
}

/** Money, or a count of smaller units, that one fact may state; unknown is fine. */
export const badAmount = (
  amount: bigint | number | undefined,
  field: string,
  { largest, says = { what: field, most: largest.toString() } }: Limit = { largest: LARGEST_AMOUNT },
): Rejected | undefined => {
  if (amount === undefined) return undefined;
  if (typeof amount === 'number' && !Number.isSafeInteger(amount))
    return rejected('AMOUNT_NOT_WHOLE', `Give ${says.what} as a whole number`, field);
  if (amount < 0n) return rejected('NEGATIVE_AMOUNT', `Give ${says.what} as 0 or more`, field);
  return amount > largest
    ? rejected('AMOUNT_TOO_LARGE', `Give ${says.what} as at most ${says.most}`, field)
    : undefined;
};

const isPartOf = (whole: number, part: number | undefined): boolean =>
  part === undefined || (Number.isInteger(part) && part >= 0 && part <= whole);

/** Basis points, 0 to 10,000. */
export const badShare = (basisPoints: number | undefined, field: string): Rejected | undefined =>
  isPartOf(WHOLE_SHARE_BP, basisPoints)
    ? undefined
    : rejected('SHARE_OUT_OF_RANGE', `Give ${field} as a whole number from 0 to ${WHOLE_SHARE_BP}`, field);

/** Millionths, 0 to 1,000,000; they are told, and spoken of, as a number from 0 to 1. */
export const badCoefficient = (millionths: number | undefined, field: string): Rejected | undefined =>
  isPartOf(WHOLE_COEFFICIENT_PPM, millionths)
    ? undefined
    : rejected('SHARE_OUT_OF_RANGE', 'Give coefficient as a number from 0 to 1', field);
