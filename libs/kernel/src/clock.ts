import { addDays, calendarDate, type CalendarDate } from './calendar.js';
import type { Instant } from './instant.js';

/** The one source of time. Its system adapter is the only place that reads the machine's clock. */
export abstract class Clock {
  abstract now(): Instant;
}

/** UTC+8 all year round since 1992. */
const FIRST_HOUR_OF_NEXT_DAY = 16;

/** The day in Asia/Shanghai on which the instant falls. */
export const dayOf = (instant: Instant): CalendarDate => {
  const day = calendarDate(instant.slice(0, 10));
  return Number(instant.slice(11, 13)) >= FIRST_HOUR_OF_NEXT_DAY ? addDays(day, 1) : day;
};
