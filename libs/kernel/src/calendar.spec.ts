import fc from 'fast-check';
import {
  addDays,
  calendarDate,
  endOfYear,
  epochDay,
  fromEpochDay,
  isCalendarDate,
  monthsBefore,
  yearOf,
} from './calendar.js';

describe('A calendar date', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) =>
    expect(isCalendarDate(text)).toBe(true),
  );
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '0000-01-01',
    '2024-1-1',
    '',
  ])('%s is none', (text) => expect(isCalendarDate(text)).toBe(false));
  test('made of another text is an error', () => expect(() => calendarDate('30.6.2026')).toThrow(RangeError));
  test('counts days since 1970-01-01', () =>
    expect(['1970-01-01', '1969-12-31', '2026-06-30'].map((text) => epochDay(calendarDate(text)))).toEqual([
      0, -1, 20_634,
    ]));
  test('is found again from its count of days', () =>
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (days) => {
        expect(epochDay(fromEpochDay(days))).toBe(days);
      }),
    ));
  test('has a day after it across months and years', () =>
    expect([addDays(calendarDate('2024-02-28'), 1), addDays(calendarDate('2023-12-31'), 1)]).toEqual([
      '2024-02-29',
      '2024-01-01',
    ]));
  test('twelve months before a leap day is the last day of February', () =>
    expect(monthsBefore(calendarDate('2024-02-29'), 12)).toBe('2023-02-28'));
  test('twelve months before a day of the first year is the first day', () =>
    expect(monthsBefore(calendarDate('0001-05-01'), 12)).toBe('0001-01-01'));
  test('belongs to a year that ends on 31 December', () =>
    expect(endOfYear(yearOf(calendarDate('2024-06-30')))).toBe('2024-12-31'));
});
