import { createHash } from 'node:crypto';
import { badUserInput } from '../graphql/wire-error.js';
import type { PageInfoType } from './page.types.js';

const SEAL_CHARACTERS = 12;

/** The place after an item of one list: opaque, and of use for that list alone. */
export const cursorOf = (list: string, place: string): string =>
  Buffer.from(`${sealOf(list, place)}${place}`).toString('base64url');

/** The place that a cursor of this list stands for. */
export const placeOf = (list: string, cursor: string): string => {
  const text = Buffer.from(cursor, 'base64url').toString();
  const place = text.slice(SEAL_CHARACTERS);
  if (cursorOf(list, place) === cursor) return place;
  throw badUserInput('Give as `after` an `endCursor` of this very list, or leave it out to begin anew');
};

export const pageInfoOf = (list: string, last: string | undefined, hasNextPage: boolean): PageInfoType => ({
  hasNextPage,
  ...(last !== undefined && { endCursor: cursorOf(list, last) }),
});

const sealOf = (list: string, place: string): string =>
  createHash('sha256')
    .update(JSON.stringify([list, place]))
    .digest('base64url')
    .slice(0, SEAL_CHARACTERS);
