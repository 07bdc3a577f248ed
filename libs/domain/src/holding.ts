import { covers, overlaps, rejected, type CalendarDate, type Period, type Rejected } from '@liantu/kernel';
import { endsBeforeItBegins } from './fact.js';

export const heldOn = <P extends Period>(periods: readonly P[], date: CalendarDate): P | undefined =>
  periods.find((period) => covers(period, date));

/** The first recorded period that the new one would meet. */
export const metBy = <P extends Period>(periods: readonly P[], period: Period): P | undefined =>
  periods.find((recorded) => overlaps(recorded, period));

/** A period can end on a day that it covers, other than its first, and once only: else rejected with `code`. */
export const cannotEnd = (
  periods: readonly Period[],
  date: CalendarDate,
  { code, what }: { readonly code: string; readonly what: string },
): Rejected | undefined => {
  const held = heldOn(periods, date);
  if (held === undefined)
    return rejected(code, `There is no ${what} on ${date}: give a day on which there is one`, 'effectiveOn');
  if (held.until !== undefined)
    return rejected(
      code,
      `The ${what} that began on ${held.since} ended on ${held.until} already`,
      'effectiveOn',
    );
  return endsBeforeItBegins(held.since, date, 'effectiveOn');
};
