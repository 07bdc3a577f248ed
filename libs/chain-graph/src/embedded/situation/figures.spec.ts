import { endOfYear, epochDay } from '@liantu/kernel';
import { dayOfYearEnd } from './figures.js';

describe('The last day of a year', () => {
  test.each([1, 1969, 1970, 1999, 2000, 2024, 2100, 9999])('%i is that of the calendar', (year) => {
    expect(dayOfYearEnd(year)).toBe(epochDay(endOfYear(year)));
  });
});
