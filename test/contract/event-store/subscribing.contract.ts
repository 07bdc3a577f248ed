import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, ExpectedRevision, Recorded } from '@liantu/event-store';
import { streamName, type Position } from '@liantu/kernel';
import { everything, idsOf, renamings, senyuans, xujis, type OpenLog } from './log-under-test.js';

interface Taking {
  readonly after?: Position;
  /** Milliseconds that the reader needs for a batch. */
  readonly dwell?: number;
}

/** Takes events from a subscription until it has so many. */
const take = async (store: EventStore, count: number, taking: Taking = {}): Promise<readonly Recorded[]> => {
  const stop = new AbortController();
  const taken: Recorded[] = [];
  for await (const batch of store.subscribe(taking.after, stop.signal)) {
    taken.push(...batch);
    if (taken.length >= count) stop.abort();
    await pause(taking.dwell ?? 0);
  }
  return taken;
};

/** One append of two events after the other, each time to a stream of this writer's own. */
const write = async (store: EventStore, writer: string, appends: number): Promise<void> => {
  let expected: ExpectedRevision = 'no-stream';
  for (let at = 0; at < appends; at += 1)
    ({ revision: expected } = await store.append(streamName('enterprise', writer), renamings(2), expected));
};

/** That a reader who follows the log sees every event once, in order. */
export const describeSubscribing = (open: OpenLog): void => {
  describe('Subscribing', () => {
    let store: EventStore;
    beforeEach(async () => {
      ({ store } = await open());
    });

    test('gives what stands in the log', async () => {
      await store.append(xujis, renamings(3), 'no-stream');
      expect(await take(store, 3)).toEqual(await everything(store));
    });

    test('gives what stands after a position', async () => {
      const { position: after } = await store.append(xujis, renamings(3), 'no-stream');
      const events = renamings(2);
      await store.append(senyuans, events, 'no-stream');
      expect(idsOf(await take(store, 2, { after }))).toEqual(idsOf(events));
    });

    test('gives what is appended while it waits', async () => {
      const taken = take(store, 2);
      await pause(20);
      const events = renamings(2);
      await store.append(xujis, events, 'no-stream');
      expect(idsOf(await taken)).toEqual(idsOf(events));
    });

    test('loses and repeats nothing where the past meets the present', async () => {
      await store.append(xujis, renamings(3000), 'no-stream');
      const writers = Array.from({ length: 16 }, (_, index) => write(store, `writer-${index}`, 25));
      const [quick, slow] = await Promise.all([
        take(store, 3800),
        take(store, 3800, { dwell: 3 }),
        ...writers,
      ]);
      const all = idsOf(await everything(store));
      expect(idsOf(quick)).toEqual(all);
      expect(idsOf(slow)).toEqual(all);
    });

    test('ends when its signal aborts, though nothing was appended', async () => {
      const signal = AbortSignal.timeout(20);
      const taken: unknown[] = [];
      for await (const batch of store.subscribe(undefined, signal)) taken.push(batch);
      expect(taken).toEqual([]);
    });

    test('that was aborted before gives nothing', async () => {
      await store.append(xujis, renamings(3), 'no-stream');
      const taken: unknown[] = [];
      for await (const batch of store.subscribe(undefined, AbortSignal.abort())) taken.push(batch);
      expect(taken).toEqual([]);
    });

    test('fails when the log is closed', async () => {
      const taken = take(store, 1);
      await pause(20);
      await Promise.all([store.close(), expect(taken).rejects.toMatchObject({ code: 'UNAVAILABLE' })]);
    });
  });
};
