import type { EventStore, NewEvent } from '@liantu/event-store';
import { eventId, streamName, yuan, type EventMetadata, type StreamName } from '@liantu/kernel';
import { joined, on, registered, renamed, reported } from '../../support/events.js';
import { newEvent } from '../../support/new-events.js';
import { powerChain } from '../../support/events.js';
import { cabinets, power, xuji } from '../../support/world.js';
import { everything, xujis, type OpenLog } from './log-under-test.js';

/** That what comes out is what went in, and that what could not come out does not go in. */
export const describeValues = (open: OpenLog): void => {
  let store: EventStore;
  beforeEach(async () => {
    ({ store } = await open());
  });

  const roundTrip = async (event: NewEvent): Promise<NewEvent | undefined> => {
    await store.append(xujis, [event], 'no-stream');
    const [recorded] = await store.readStream(xujis);
    return recorded && { id: recorded.id, event: recorded.event, metadata: recorded.metadata };
  };

  describe('An event that was appended', () => {
    test.each([
      ['with amounts', joined(xuji, cabinets, '2020-01-01', { annualOutput: yuan(12_345_678_901_234n) })],
      [
        'with the largest amount',
        joined(xuji, cabinets, '2020-01-01', { annualOutput: yuan(2n ** 63n - 1n) }),
      ],
      ['with the smallest amount', reported(xuji, 2024, { output: yuan(-(2n ** 63n)) })],
      ['with zero, and without what is unknown', reported(xuji, 2024, { tax: yuan(0n), jobs: 0 })],
      ['with characters beyond the first plane', renamed(xuji, '𠮷野家（许昌）', '2020-01-01')],
      ['with half a surrogate pair', renamed(xuji, 'a\ud842b', '2020-01-01')],
      ['with NUL and quotes', renamed(xuji, `a\0b'"\\\u2028`, '2020-01-01')],
      ['with a very long name', renamed(xuji, '许'.repeat(1_000_000), '2020-01-01')],
    ])('%s comes back as it was', async (_name, event) => {
      const appended = newEvent(event);
      expect(await roundTrip(appended)).toEqual(appended);
    });

    test('comes back with all its metadata', async () => {
      const row = { dataset: 'xuchang', table: 'enterprises', key: 'xuji', content: 'c'.repeat(64) };
      const appended = newEvent(registered(xuji), { commandId: 'c-1', causationId: 'c-0', row });
      expect(await roundTrip(appended)).toEqual(appended);
    });

    test('comes back with metadata of which some are absent', async () => {
      const appended = newEvent(registered(xuji), { causationId: 'c-0' });
      expect(await roundTrip(appended)).toEqual(appended);
    });

    test('comes back beside others of a whole chain', async () => {
      const chain = powerChain().map((event) => newEvent(event));
      await store.append(streamName('chain', power), chain, 'no-stream');
      expect((await everything(store)).map(({ event }) => event)).toEqual(chain.map(({ event }) => event));
    });
  });

  describe('Appending what could not come back', () => {
    const metadata = (change: object): EventMetadata => ({
      ...newEvent(registered(xuji)).metadata,
      ...change,
    });
    test.each<[string, StreamName, Partial<NewEvent>]>([
      ['an id that is no UUID', xujis, { id: eventId('许继') }],
      ['a number that is none', xujis, { event: reported(xuji, 2024, { jobs: NaN }) }],
      ['an infinite number', xujis, { event: reported(xuji, 2024, { jobs: Infinity }) }],
      ['an instant that is none', xujis, { metadata: metadata({ recordedAt: 'yesterday' }) }],
      ['a schema that is not the newest', xujis, { metadata: metadata({ schema: 99 }) }],
      ['a stream with NUL', streamName('enterprise', 'a\0b'), {}],
      ['a stream with half a surrogate pair', streamName('enterprise', 'a\ud842'), {}],
    ])('%s is refused, and the log goes on', async (_name, stream, change) => {
      const event = { ...newEvent(registered(xuji)), ...change };
      await expect(store.append(stream, [event], 'no-stream')).rejects.toThrow(TypeError);
      await store.append(xujis, [newEvent(registered(xuji, { effectiveOn: on('2011-01-01') }))], 'no-stream');
      expect(await everything(store)).toHaveLength(1);
    });
  });
};
