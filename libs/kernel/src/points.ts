import type { CalendarDate } from './calendar.js';

/** A value that holds from a day on, until the next. */
export interface Point<Value> {
  readonly from: CalendarDate;
  readonly value: Value;
}

/** By day; of two for the same day the one recorded later comes last, and holds. */
export type Points<Value> = readonly Point<Value>[];

export const withPoint = <Value>(points: Points<Value>, from: CalendarDate, value: Value): Points<Value> =>
  points.toSpliced(points.findLastIndex((point) => point.from <= from) + 1, 0, { from, value });

/** The value on a day; undefined before the first. */
export const valueOn = <Value>(points: Points<Value>, date: CalendarDate): Value | undefined =>
  points.findLast(({ from }) => from <= date)?.value;

/** The value on a day; before the first, the first answers. */
export const valueHeldOn = <Value>(points: Points<Value>, date: CalendarDate): Value | undefined =>
  valueOn(points, date) ?? points[0]?.value;

/** Whether the value was told for that very day, and holds on it; a value that only goes on from earlier was not. */
export const isToldFor = <Value>(points: Points<Value>, date: CalendarDate, value: Value): boolean => {
  const point = points.findLast(({ from }) => from <= date);
  return point !== undefined && point.from === date && point.value === value;
};
