import { rejected, type Rejected } from '@liantu/kernel';

const FORM = /^[0-9A-Z]{18}$/;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CHECKED_CHARACTERS = 17;

/** Whether the last of the 18 characters is the check digit of the others (GB 32100-2015: weights 3^i modulo 31). */
export const hasCheckDigit = (creditCode: string): boolean => {
  const values = Array.from(creditCode, (character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return false;
  let [sum, weight] = [0, 1];
  for (const value of values.slice(0, CHECKED_CHARACTERS)) {
    sum += value * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return (sum + (values[CHECKED_CHARACTERS] ?? 0)) % ALPHABET.length === 0;
};

export const badCreditCode = (creditCode: string | undefined): Rejected | undefined =>
  creditCode === undefined || FORM.test(creditCode)
    ? undefined
    : rejected(
        'CREDIT_CODE_MALFORMED',
        'Give the credit code as 18 digits and capital letters, or leave it out',
        'creditCode',
      );

/** Codes in use fail their check digit, so a failing one is recorded all the same. */
export const creditCodeWarning = (creditCode: string | undefined): readonly string[] =>
  creditCode === undefined || hasCheckDigit(creditCode)
    ? []
    : [`The credit code ${creditCode} fails its check digit (GB 32100-2015): compare it with the licence`];
