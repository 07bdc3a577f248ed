const WAN = 10_000n;
const YI = 100_000_000n;
const HUNDREDTHS = 100n;

/** Half-up to two decimals, without trailing zeros; 约 says that something was rounded away. */
const decimalText = (numerator: bigint, denominator: bigint): string => {
  const scaled = numerator * HUNDREDTHS;
  const rounded = (scaled * 2n + denominator) / (denominator * 2n);
  const fraction = String(rounded % HUNDREDTHS)
    .padStart(2, '0')
    .replace(/0{1,2}$/, '');
  const exact = rounded * denominator === scaled;
  return `${exact ? '' : '约'}${rounded / HUNDREDTHS}${fraction === '' ? '' : `.${fraction}`}`;
};

/** Where rounding to a hundredth of 万 makes ten thousand of them, it is said in 亿. */
const FIRST_IN_YI = YI - WAN / HUNDREDTHS / 2n;

/**
 * A sum of yuan as it is spoken: below 1万 whole yuan, exact; below 1亿 in 万元, above in 亿元, both half-up to two decimals.
 */
export const amountText = (yuan: bigint): string => {
  if (yuan < WAN) return `${yuan}元`;
  return yuan < FIRST_IN_YI ? `${decimalText(yuan, WAN)}万元` : `${decimalText(yuan, YI)}亿元`;
};

/** A share as a percentage, half-up to two decimals. The whole is above 0. */
export const percentText = (part: bigint, whole: bigint): string => `${decimalText(part * 100n, whole)}%`;
