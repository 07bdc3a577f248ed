import type { Brand } from './brand.js';

/** A day in Asia/Shanghai, `YYYY-MM-DD`, years 0001 to 9999. Sorts as text. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

/** End of an interval that has none. */
export const OPEN_END = '9999-12-31' as CalendarDate;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const CYCLE_DAYS = 146_097;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const partsOf = (text: string): readonly [year: number, month: number, day: number] | undefined => {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  return [Number(match[1]), Number(match[2]), Number(match[3])];
};

export const isCalendarDate = (text: string): text is CalendarDate => {
  const parts = partsOf(text);
  if (parts === undefined) return false;
  const [year, month, day] = parts;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Throws a RangeError when the text names no day. */
export const calendarDate = (text: string): CalendarDate => {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date (YYYY-MM-DD): ${text}`);
  return text;
};

const format = (year: number, month: number, day: number): CalendarDate =>
  calendarDate(
    [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  );

/** Days since 1970-01-01 (Howard Hinnant's days_from_civil). */
export const epochDay = (date: CalendarDate): number => {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * CYCLE_DAYS + dayOfEra - 719_468;
};

/** The inverse of `epochDay` (civil_from_days); throws a RangeError outside the years 1 to 9999. */
export const fromEpochDay = (days: number): CalendarDate => {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / CYCLE_DAYS);
  const dayOfEra = shifted - era * CYCLE_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromEpochDay(epochDay(date) + days);

/** The same day so many months earlier; clamped to the last day of that month, and to the first day there is. */
export const monthsBefore = (date: CalendarDate, months: number): CalendarDate => {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const total = year * 12 + (month - 1) - months;
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1];
  if (toYear < 1) return format(1, 1, 1);
  return format(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
};

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

/** 31 December, the day on which the figures of a year take effect. */
export const endOfYear = (year: number): CalendarDate => format(year, 12, 31);
