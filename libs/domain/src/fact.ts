import {
  addDays,
  isSame,
  rejected,
  without,
  type CalendarDate,
  type CommandContext,
  type Rejected,
} from '@liantu/kernel';
import { isAddress, type Source } from './source.js';
import { badText } from './text.js';

/** What every event that states a fact of the world carries. */
export interface Fact {
  /** The day on which it is true in the world. */
  readonly effectiveOn: CalendarDate;
  readonly source?: Source;
}

/** A fact as it is told: one told without a day is true from the day on which it is told. */
export type Told<F extends Fact> = Omit<F, 'effectiveOn'> & Partial<Pick<F, 'effectiveOn'>>;

export const dated = <Data extends Partial<Pick<Fact, 'effectiveOn'>>>(
  data: Data,
  { today }: CommandContext,
): Data & Pick<Fact, 'effectiveOn'> => ({ ...data, effectiveOn: data.effectiveOn ?? today });

/** Whether what is told stands on record already, whoever tells it; told without a day, it is the same on any day. */
export const isRetold = (told: Partial<Fact>, recorded: Fact): boolean =>
  isSame(without({ effectiveOn: recorded.effectiveOn, ...told }, 'source'), without(recorded, 'source'));

const FARTHEST_AHEAD_DAYS = 366;

const PERIOD_OVER = '补录已结束的期间';

/** What the end of a period that is told as a whole says: its own reason, and the source of the whole. */
export const periodOver = (
  { source }: Pick<Fact, 'source'>,
  until: CalendarDate,
): Fact & { readonly reason: string } => ({
  reason: PERIOD_OVER,
  effectiveOn: until,
  ...(source !== undefined && { source }),
});

/** A fact must not lie far in the future, nor end before it begins, and its source must be readable. */
export const badFact = (
  fact: Fact & { readonly until?: CalendarDate },
  { today }: CommandContext,
): Rejected | undefined =>
  tooFarAhead(fact.effectiveOn, today, 'effectiveOn') ??
  badEnd(fact.effectiveOn, fact.until, today) ??
  badSource(fact.source);

export const tooFarAhead = (date: CalendarDate, today: CalendarDate, field: string): Rejected | undefined =>
  date > addDays(today, FARTHEST_AHEAD_DAYS)
    ? rejected('DATE_IN_FUTURE', `Give a day at most ${FARTHEST_AHEAD_DAYS} days after ${today}`, field)
    : undefined;

/** Ending something on the very day it began would leave nothing of it. */
export const endsBeforeItBegins = (
  since: CalendarDate,
  until: CalendarDate,
  field: string,
): Rejected | undefined =>
  until <= since
    ? rejected('LEFT_BEFORE_JOINED', `Give an end after the beginning, ${since}`, field)
    : undefined;

const badEnd = (
  since: CalendarDate,
  until: CalendarDate | undefined,
  today: CalendarDate,
): Rejected | undefined =>
  until === undefined
    ? undefined
    : (endsBeforeItBegins(since, until, 'until') ?? tooFarAhead(until, today, 'until'));

const badSource = (source: Source | undefined): Rejected | undefined =>
  badText('title', source?.title, 'source') ??
  badText('address', source?.url, 'source') ??
  badAddress(source?.url);

const badAddress = (url: string | undefined): Rejected | undefined =>
  url === undefined || isAddress(url)
    ? undefined
    : rejected('URL_INVALID', 'Give the url of the source with http:// or https://', 'source');
