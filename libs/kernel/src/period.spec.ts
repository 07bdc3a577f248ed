import { calendarDate } from './calendar.js';
import { covers, overlaps, periodOf, withEnd, withPeriod, type Period } from './period.js';

const on = calendarDate;
const first = periodOf(on('2020-01-01'), on('2022-01-01'));
const second = periodOf(on('2022-01-01'), on('2024-01-01'));
const open = periodOf(on('2024-01-01'));

describe('A period', () => {
  test('covers its first day and not its last', () =>
    expect([covers(first, on('2020-01-01')), covers(first, on('2022-01-01'))]).toEqual([true, false]));
  test('without an end covers every later day', () => expect(covers(open, on('2999-01-01'))).toBe(true));
  test('does not meet the one that begins when it ends', () => expect(overlaps(first, second)).toBe(false));
  test('meets one that begins the day before it ends', () =>
    expect(overlaps(first, periodOf(on('2021-12-31')))).toBe(true));
});

describe('A list of periods', () => {
  test('is kept by beginning', () =>
    expect([open, first, second].reduce<readonly Period[]>(withPeriod, [])).toEqual([first, second, open]));
  test('ends the period that began last before the day', () =>
    expect(withEnd([first, open], on('2025-01-01'))).toEqual([
      first,
      periodOf(open.since, on('2025-01-01')),
    ]));
  test('does not end a period on the day it began', () =>
    expect(withEnd([open], on('2024-01-01'))).toEqual([open]));
  test('ends only a period asked for', () =>
    expect(withEnd([first, open], on('2025-01-01'), ({ since }) => since === first.since)).toEqual([
      periodOf(first.since, on('2025-01-01')),
      open,
    ]));
});
