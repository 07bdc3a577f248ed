import type { DomainEvent, EventType } from '@liantu/domain';
import type { CalendarDate, EventId, Period, Position, RecordedEvent } from '@liantu/kernel';

/** The whole history, oldest first. */
export type Log = readonly RecordedEvent<DomainEvent>[];

type SaidBy = { readonly [Event in DomainEvent as Event['type']]: Event['data'] };

/** What events of a type say. */
export type Said<Type extends EventType> = SaidBy[Type];

interface Dated {
  readonly effectiveOn: CalendarDate;
}

/** What one event says, and its place in the log. */
export interface Told<Data> {
  readonly at: Position;
  readonly because: EventId;
  readonly data: Data;
}

/** A value that holds from a day on, until the next. */
export interface Point<Value> {
  readonly from: CalendarDate;
  readonly at: Position;
  readonly because: EventId;
  readonly value: Value;
}

/** A period that an event began and perhaps another ended. */
export interface Span<Data> extends Period, Told<Data> {
  readonly endedBy?: EventId;
}

type RecordedAs<Type extends EventType> = Log[number] & { readonly event: { readonly data: Said<Type> } };

const isOf =
  <Type extends EventType>(types: readonly Type[]) =>
  (recorded: Log[number]): recorded is RecordedAs<Type> =>
    types.some((type) => type === recorded.event.type);

/** Events of the given types, oldest first. */
export const told = <Type extends EventType>(
  log: Log,
  ...types: readonly Type[]
): readonly Told<Said<Type>>[] =>
  log.filter(isOf(types)).map(({ position, id, event }) => ({ at: position, because: id, data: event.data }));

export const point = <Value>({ at, because, data }: Told<Dated>, value: Value): Point<Value> => ({
  from: data.effectiveOn,
  at,
  because,
  value,
});

/** Of the points up to a day the one with the latest day; of several the one recorded last. */
export const pointOn = <Value>(
  points: readonly Point<Value>[],
  date: CalendarDate,
): Point<Value> | undefined =>
  [...points]
    .filter(({ from }) => from <= date)
    .sort(byDayThenPlace)
    .at(-1);

/** The same, but before the earliest point the earliest answers. */
export const heldBackOn = <Value>(
  points: readonly Point<Value>[],
  date: CalendarDate,
): Point<Value> | undefined => pointOn(points, date) ?? pointOn(points, earliest(points) ?? date);

export const earliest = (points: readonly { readonly from: CalendarDate }[]): CalendarDate | undefined =>
  points.map(({ from }) => from).sort()[0];

interface Placed {
  readonly from: CalendarDate;
  readonly at: Position;
}

const byDayThenPlace = (a: Placed, b: Placed): number => {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.at < b.at ? -1 : 1;
};

/** The periods that some events began, each ended by the first later event that means it. */
export const spans = <Data extends Dated>(
  begins: readonly Told<Data>[],
  ends: readonly Told<Dated>[],
): readonly Span<Data>[] => {
  const unended: readonly Span<Data>[] = begins.map((begin) => ({
    ...begin,
    since: begin.data.effectiveOn,
  }));
  return ends.reduce(endOne, unended);
};

/** An end means the period that began last before its day; one that has ended keeps its end. */
const endOne = <Data>(
  begun: readonly Span<Data>[],
  { at, because, data: { effectiveOn: until } }: Told<Dated>,
): readonly Span<Data>[] => {
  const meant = begun
    .filter((span) => span.at < at && span.since < until)
    .sort((a, b) => byDayThenPlace({ from: a.since, at: a.at }, { from: b.since, at: b.at }))
    .at(-1);
  return begun.map((span) =>
    span === meant && span.until === undefined ? { ...span, until, endedBy: because } : span,
  );
};
