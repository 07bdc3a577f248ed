import { rejected, type Rejected } from '@liantu/kernel';

/** Longest texts, in characters. */
const LONGEST = { name: 200, goods: 500, title: 500, address: 2_000, reason: 2_000 } as const;

export type TextKind = keyof typeof LONGEST;

const UNPRINTABLE = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;
const UNITS_OF_A_CHARACTER = 2;

/** A text that is given must say something, in characters that can be stored and compared. */
export const badText = (kind: TextKind, text: string | undefined, field: string): Rejected | undefined => {
  if (text === undefined) return undefined;
  return tooLong(text, LONGEST[kind], field) ?? missing(text, field) ?? unreadable(text, field);
};

export const badTexts = (kind: TextKind, texts: readonly string[], field: string): Rejected | undefined => {
  const bad = texts.find((text) => badText(kind, text, field) !== undefined);
  return badText(kind, bad, field);
};

const tooLong = (text: string, longest: number, field: string): Rejected | undefined =>
  text.length > longest * UNITS_OF_A_CHARACTER || Array.from(text).length > longest
    ? rejected('TEXT_TOO_LONG', `Shorten ${field} to ${longest} characters`, field)
    : undefined;

const missing = (text: string, field: string): Rejected | undefined =>
  text.trim() === '' ? rejected('TEXT_MISSING', `Give ${field} a text that is not blank`, field) : undefined;

const unreadable = (text: string, field: string): Rejected | undefined => {
  if (UNPRINTABLE.test(text))
    return rejected('TEXT_INVALID', `Remove control characters and broken characters from ${field}`, field);
  return text.normalize('NFC') === text
    ? undefined
    : rejected('TEXT_INVALID', `Write ${field} in composed characters (Unicode NFC)`, field);
};
