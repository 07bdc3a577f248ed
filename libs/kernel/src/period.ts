import { OPEN_END, type CalendarDate } from './calendar.js';

/** Half-open: a day d is inside when since ≤ d < until; no `until` means it has not ended. */
export interface Period {
  readonly since: CalendarDate;
  readonly until?: CalendarDate;
}

export const endOf = ({ until }: Period): CalendarDate => until ?? OPEN_END;

export const covers = (period: Period, date: CalendarDate): boolean =>
  period.since <= date && date < endOf(period);

export const overlaps = (a: Period, b: Period): boolean => a.since < endOf(b) && b.since < endOf(a);

/** A period that begins on `since`, and ends only when an end is known. */
export const periodOf = (since: CalendarDate, until?: CalendarDate): Period =>
  until === undefined ? { since } : { since, until };

/** Adds a period to a list kept by beginning. */
export const withPeriod = <P extends Period>(periods: readonly P[], period: P): readonly P[] =>
  periods.toSpliced(periods.findLastIndex(({ since }) => since <= period.since) + 1, 0, period);

/** Ends the period that began last before the day, of those asked for; without one nothing changes. */
export const withEnd = <P extends Period>(
  periods: readonly P[],
  until: CalendarDate,
  which: (period: P) => boolean = () => true,
): readonly P[] => {
  const at = periods.findLastIndex((period) => period.since < until && which(period));
  const found = periods[at];
  return found === undefined ? periods : periods.with(at, { ...found, until });
};
