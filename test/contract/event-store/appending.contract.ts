import type { EventStore } from '@liantu/event-store';
import { instant, revision } from '@liantu/kernel';
import {
  everything,
  idsOf,
  registration,
  renamings,
  senyuans,
  xujis,
  type OpenLog,
} from './log-under-test.js';

/** What an append does, and when it does nothing. */
export const describeAppending = (open: OpenLog): void => {
  describe('Appending', () => {
    let store: EventStore;
    beforeEach(async () => {
      ({ store } = await open());
    });

    test('puts the first event of a stream at revision 0', async () => {
      const { revision: at } = await store.append(xujis, [registration()], 'no-stream');
      expect(at).toBe(0n);
    });

    test('answers with the place of its last event', async () => {
      const place = await store.append(xujis, renamings(3), 'no-stream');
      const last = (await everything(store)).at(-1);
      expect(place).toEqual({ position: last?.position, revision: last?.revision });
    });

    test('keeps the events of one append together and in order', async () => {
      const [first, second] = [renamings(5), renamings(5)];
      await Promise.all([
        store.append(xujis, first, 'no-stream'),
        store.append(senyuans, second, 'no-stream'),
      ]);
      const ids = idsOf(await everything(store)).join();
      expect([ids.includes(idsOf(first).join()), ids.includes(idsOf(second).join())]).toEqual([true, true]);
    });

    test('gives each event the revision after the one before', async () => {
      await store.append(xujis, renamings(2), 'no-stream');
      await store.append(xujis, renamings(2), revision(1n));
      const revisions = (await store.readStream(xujis)).map((event) => event.revision);
      expect(revisions).toEqual([0n, 1n, 2n, 3n]);
    });

    test('gives each event a position after the one before', async () => {
      await store.append(xujis, renamings(3), 'no-stream');
      await store.append(senyuans, renamings(3), 'no-stream');
      const positions = (await everything(store)).map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((a, b) => Number(a - b)));
      expect(new Set(positions).size).toBe(6);
    });

    test('lifts the time of an event to that of the one before', async () => {
      const late = instant('2026-07-01T00:00:00.000Z');
      const [first, second] = renamings(2);
      if (first === undefined || second === undefined) throw new Error('two were asked for');
      await store.append(
        xujis,
        [{ ...first, metadata: { ...first.metadata, recordedAt: late } }],
        'no-stream',
      );
      await store.append(senyuans, [second], 'no-stream');
      expect((await everything(store)).map(({ metadata }) => metadata.recordedAt)).toEqual([late, late]);
    });

    test('of nothing is refused', async () => {
      await expect(store.append(xujis, [], 'no-stream')).rejects.toThrow(TypeError);
    });

    test('more than one transaction may hold is TOO_LARGE, and leaves nothing', async () => {
      const large = renamings(17, '名'.repeat(350_000));
      await expect(store.append(xujis, large, 'no-stream')).rejects.toMatchObject({ code: 'TOO_LARGE' });
      expect(await everything(store)).toEqual([]);
    });
  });
};
