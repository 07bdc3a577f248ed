import type { EventStore, StreamSlice } from '@liantu/event-store';
import { instant, position, revision, streamName, type Instant } from '@liantu/kernel';
import { registered } from '../../support/events.js';
import { newEvent } from '../../support/new-events.js';
import { xuji } from '../../support/world.js';
import { everything, idsOf, renamings, senyuans, xujis, type OpenLog } from './log-under-test.js';

/** What the log answers about what stands in it. */
export const describeReading = (open: OpenLog): void => {
  let store: EventStore;
  let reopen: () => Promise<EventStore>;
  beforeEach(async () => {
    const log = await open();
    store = log.store;
    reopen = () => log.reopen();
  });

  describe('Reading a stream', () => {
    test.each<[string, StreamSlice, readonly bigint[]]>([
      ['whole', {}, [0n, 1n, 2n, 3n, 4n]],
      ['after a revision', { after: revision(2n) }, [3n, 4n]],
      ['before a revision', { before: revision(2n) }, [0n, 1n]],
      ['between two', { after: revision(0n), before: revision(3n) }, [1n, 2n]],
      ['at most so many', { limit: 2 }, [0n, 1n]],
      ['none', { limit: 0 }, []],
      ['backwards', { backwards: true }, [4n, 3n, 2n, 1n, 0n]],
      ['its last', { backwards: true, limit: 1 }, [4n]],
      ['backwards from a revision', { backwards: true, before: revision(3n), limit: 2 }, [2n, 1n]],
      ['after its end', { after: revision(4n) }, []],
      ['after a revision beyond every number', { after: revision(2n ** 80n) }, []],
    ])('%s', async (_name, slice, expected) => {
      await store.append(xujis, renamings(5), 'no-stream');
      await store.append(senyuans, renamings(2), 'no-stream');
      expect((await store.readStream(xujis, slice)).map((event) => event.revision)).toEqual(expected);
    });

    test('that does not exist gives nothing', async () => {
      expect(await store.readStream(streamName('enterprise', 'nobody'))).toEqual([]);
    });

    test('that is longer than a page gives all of it', async () => {
      const events = renamings(2500);
      await store.append(xujis, events, 'no-stream');
      expect(idsOf(await store.readStream(xujis))).toEqual(idsOf(events));
      expect(idsOf(await store.readStream(xujis, { backwards: true }))).toEqual(idsOf(events).toReversed());
    });

    test('of large events gives all of it', async () => {
      const events = renamings(12, '许'.repeat(400_000));
      await store.append(xujis, events, 'no-stream');
      expect(idsOf(await store.readStream(xujis))).toEqual(idsOf(events));
    });
  });

  describe('Reading the log', () => {
    test('gives what stands after the position, oldest first', async () => {
      const { position: first } = await store.append(xujis, renamings(1), 'no-stream');
      const events = renamings(3);
      await store.append(senyuans, events, 'no-stream');
      expect(idsOf(await store.readAll(first, 10))).toEqual(idsOf(events));
    });

    test('gives at most so many', async () => {
      await store.append(xujis, renamings(5), 'no-stream');
      expect(await store.readAll(undefined, 2)).toHaveLength(2);
    });

    test('that is empty gives nothing', async () => {
      expect(await everything(store)).toEqual([]);
    });

    test('after its end gives nothing', async () => {
      const { position: last } = await store.append(xujis, renamings(2), 'no-stream');
      expect(await store.readAll(last, 10)).toEqual([]);
      expect(await store.readAll(position(2n ** 80n), 10)).toEqual([]);
    });

    test('after a restart gives what stood in it', async () => {
      await store.append(xujis, renamings(3), 'no-stream');
      const before = await everything(store);
      expect(await everything(await reopen())).toEqual(before);
    });
  });

  describe('The head of the log', () => {
    test('is nothing when the log is empty', async () => {
      expect(await store.head()).toBeUndefined();
    });

    test('is where its last event stands, and its hash', async () => {
      await store.append(xujis, renamings(3), 'no-stream');
      const last = (await everything(store)).at(-1);
      expect(await store.head()).toEqual({ position: last?.position, hash: last?.hash });
    });

    test('has another hash after each append', async () => {
      await store.append(xujis, renamings(1), 'no-stream');
      await store.append(senyuans, renamings(1), 'no-stream');
      const hashes = (await everything(store)).map(({ hash }) => hash);
      expect(new Set(hashes).size).toBe(2);
    });
  });

  describe('The event at a position', () => {
    test('is the one that stands there', async () => {
      await store.append(xujis, renamings(3), 'no-stream');
      const [, second] = await everything(store);
      if (second === undefined) throw new Error('three were appended');
      expect(await store.eventAt(second.position)).toEqual(second);
    });

    test('is nothing where none stands', async () => {
      const { position: last } = await store.append(xujis, renamings(3), 'no-stream');
      expect(await store.eventAt(position(last + 1n))).toBeUndefined();
      expect(await store.eventAt(position(0n))).toBeUndefined();
      expect(await store.eventAt(position(2n ** 80n))).toBeUndefined();
    });
  });

  describe('The position at an instant', () => {
    const at = (minute: number): Instant =>
      instant(`2026-06-30T16:${String(minute).padStart(2, '0')}:00.000Z`);
    const appendAt = async (minute: number): Promise<unknown> => {
      const stream = streamName('enterprise', `of-minute-${minute}`);
      return store.append(stream, [newEvent(registered(xuji), { recordedAt: at(minute) })], 'no-stream');
    };

    test.each([
      ['before the first is none', 0, undefined],
      ['of an event is its own', 10, 0],
      ['between two is that of the earlier', 15, 0],
      ['of two at once is that of the later', 20, 2],
      ['after the last is the last', 50, 3],
    ])('%s', async (_name, minute, index) => {
      for (const recorded of [10, 20]) await appendAt(recorded);
      await store.append(xujis, [newEvent(registered(xuji), { recordedAt: at(5) })], 'no-stream');
      await appendAt(30);
      const events = await everything(store);
      const expected = index === undefined ? undefined : events[index]?.position;
      expect(await store.positionAt(at(minute))).toBe(expected);
    });

    test('of an empty log is none', async () => {
      expect(await store.positionAt(at(0))).toBeUndefined();
    });
  });

  describe('A log that was closed', () => {
    test('is UNAVAILABLE', async () => {
      await store.close();
      await expect(store.head()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await expect(store.append(xujis, renamings(1), 'no-stream')).rejects.toMatchObject({
        code: 'UNAVAILABLE',
      });
    });

    test('may be closed again', async () => {
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
};
