import type { EventStore, NewEvent, Recorded } from '@liantu/event-store';
import { streamName, type StreamName } from '@liantu/kernel';
import { registered, renamed } from '../../support/events.js';
import { newEvent } from '../../support/new-events.js';
import { senyuan, xuji } from '../../support/world.js';

/** Opens a log that is empty at first; opening it again closes it and finds what was appended. */
export interface LogUnderTest {
  readonly store: EventStore;
  reopen(): Promise<EventStore>;
}

export type OpenLog = () => Promise<LogUnderTest>;

export const xujis: StreamName = streamName('enterprise', xuji);
export const senyuans: StreamName = streamName('enterprise', senyuan);

export const registration = (): NewEvent => newEvent(registered(xuji));

/** So many changes of name, told apart by the name. */
export const renamings = (count: number, name = '许继'): readonly NewEvent[] =>
  Array.from({ length: count }, (_, index) => newEvent(renamed(xuji, `${name}${index}`, '2020-01-01')));

export const idsOf = (events: readonly { readonly id: string }[]): readonly string[] =>
  events.map(({ id }) => id);

export const everything = (store: EventStore): Promise<readonly Recorded[]> =>
  store.readAll(undefined, Infinity);
