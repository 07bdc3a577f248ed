import { covers, overlaps, rejected, type CalendarDate, type Period, type Rejected } from '@liantu/kernel';
import { endsBeforeItBegins } from './fact.js';

export const heldOn = <P extends Period>(periods: readonly P[], date: CalendarDate): P | undefined =>
  periods.find((period) => covers(period, date));

/** The first recorded period that the new one would meet. */
export const metBy = <P extends Period>(periods: readonly P[], period: Period): P | undefined =>
  periods.find((recorded) => overlaps(recorded, period));

/** What to do about a recorded period, in which something `was` so, that a new one would meet. */
export const wayAround = (
  recorded: Period,
  date: CalendarDate,
  { was, endIt }: { readonly was: string; readonly endIt: string },
): string => {
  if (date < recorded.since) return `It was ${was} on ${recorded.since}, too: ${AS_PERIOD}`;
  return recorded.until === undefined
    ? `It was ${was} on ${recorded.since}: ${endIt} it first`
    : `It was ${was} from ${recorded.since} until ${recorded.until}: give a day from then on`;
};

export const AS_PERIOD = 'tell this one as a period that was over by then, as an import can';

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
      `The ${what} that began on ${held.since} ended on ${held.until} already: nothing is left to end`,
      'effectiveOn',
    );
  return endsBeforeItBegins(held.since, date, 'effectiveOn');
};
