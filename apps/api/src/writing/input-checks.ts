import { isId } from '@liantu/domain';
import { MAX_PAGE } from '../gate/limits.js';
import { badUserInput } from '../graphql/wire-error.js';

const SHOWN = 60;

/** An id of the kind that `make` constructs; `field` is what the caller knows it as. */
export const idOf = <Id extends string>(make: (text: string) => Id, text: string, field: string): Id => {
  if (isId(text)) return make(text);
  throw badUserInput(`Give ${field} as 1 to 64 characters of A–Z a–z 0–9 _ . -, not ${shown(text)}`);
};

/** Items of a page: null means as many as usual. */
export const pageSize = (first: number | null | undefined, usual: number): number => {
  const size = first ?? usual;
  if (size >= 1 && size <= MAX_PAGE) return size;
  throw badUserInput(`A page holds 1 to ${MAX_PAGE} items, not ${size}`);
};

/** A decimal number as a whole number of a unit 10^decimals times smaller; more decimals are refused. */
export const scaled = (
  value: number | null | undefined,
  decimals: number,
  field: string,
): number | undefined => {
  if (value === null || value === undefined) return undefined;
  const text = value.toFixed(decimals);
  if (Number(text) !== value)
    throw badUserInput(`Give ${field} with at most ${decimals} decimals, not ${value}`);
  const whole = Number(text.replace('.', ''));
  if (Number.isSafeInteger(whole)) return whole;
  throw badUserInput(`${value} is beyond what ${field} can be`);
};

const shown = (text: string): string => JSON.stringify(text.slice(0, SHOWN));
