import type { CalendarDate } from './calendar.js';

/** A value that holds from a day on, until the next. */
export interface Point<Value> {
  readonly from: CalendarDate;
  readonly value: Value;
}

/**
 * By day, one a day: of two told for the same day the one recorded later holds. In pieces that are never empty, so that one more
 * copies a piece and not the whole.
 */
export type Points<Value> = readonly (readonly Point<Value>[])[];

const LARGEST_PIECE = 128;

export const withPoint = <Value>(points: Points<Value>, from: CalendarDate, value: Value): Points<Value> => {
  const at = Math.max(0, lastUntil(points, from, firstDay));
  const piece = withPointIn(points[at] ?? [], { from, value });
  if (piece.length <= LARGEST_PIECE) return points.toSpliced(at, 1, piece);
  const half = LARGEST_PIECE / 2;
  return points.toSpliced(at, 1, piece.slice(0, half), piece.slice(half));
};

const withPointIn = <Value>(piece: readonly Point<Value>[], point: Point<Value>): readonly Point<Value>[] => {
  const before = lastUntil(piece, point.from, dayOfPoint);
  const replaced = piece[before]?.from === point.from ? 1 : 0;
  return piece.toSpliced(before + 1 - replaced, replaced, point);
};

/** The value on a day; undefined before the first. */
export const valueOn = <Value>(points: Points<Value>, date: CalendarDate): Value | undefined =>
  pointOn(points, date)?.value;

/** The value on a day; before the first, the first answers. */
export const valueHeldOn = <Value>(points: Points<Value>, date: CalendarDate): Value | undefined =>
  valueOn(points, date) ?? points[0]?.[0]?.value;

/** Whether the value was told for that very day, and holds on it; a value that only goes on from earlier was not. */
export const isToldFor = <Value>(points: Points<Value>, date: CalendarDate, value: Value): boolean => {
  const point = pointOn(points, date);
  return point !== undefined && point.from === date && point.value === value;
};

const pointOn = <Value>(points: Points<Value>, date: CalendarDate): Point<Value> | undefined => {
  const piece = points[lastUntil(points, date, firstDay)] ?? [];
  return piece[lastUntil(piece, date, dayOfPoint)];
};

const dayOfPoint = ({ from }: Point<unknown>): CalendarDate => from;
const firstDay = ([first]: readonly Point<unknown>[]): CalendarDate | undefined => first?.from;

/** Index of the last whose day is not after the date, of those in order of their days; -1 when there is none. */
const lastUntil = <Item>(
  items: readonly Item[],
  date: CalendarDate,
  dayOf: (item: Item) => CalendarDate | undefined,
): number => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && (dayOf(item) ?? date) <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
