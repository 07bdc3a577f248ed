import type { Brand } from './brand.js';

/** An instant, ISO 8601 in UTC with milliseconds: `2026-06-30T16:00:00.000Z`. Sorts as text. */
export type Instant = Brand<string, 'Instant'>;

const PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

export const isInstant = (text: string): text is Instant => PATTERN.test(text);

/** Throws a RangeError when the text is not of the form above. */
export const instant = (text: string): Instant => {
  if (!isInstant(text)) throw new RangeError(`Not an instant in UTC with milliseconds: ${text}`);
  return text;
};
