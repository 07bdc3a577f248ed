import type { EventStore } from '@liantu/event-store';
import { revision, streamName } from '@liantu/kernel';
import {
  everything,
  idsOf,
  registration,
  renamings,
  senyuans,
  xujis,
  type OpenLog,
} from './log-under-test.js';

/** Which of two appends wins, and which is the same one sent again. */
export const describeConflicts = (open: OpenLog): void => {
  let store: EventStore;
  let reopen: () => Promise<EventStore>;
  beforeEach(async () => {
    ({ store, reopen } = await open().then((log) => ({ store: log.store, reopen: () => log.reopen() })));
  });

  describe('Appending at a revision that is not the last', () => {
    test.each([
      ['a stream that exists', 'no-stream' as const],
      ['an earlier revision', revision(0n)],
      ['a later revision', revision(2n)],
    ])('%s: WRONG_REVISION', async (_name, expected) => {
      await store.append(xujis, renamings(2), 'no-stream');
      await expect(store.append(xujis, renamings(1), expected)).rejects.toMatchObject({
        code: 'WRONG_REVISION',
      });
    });

    test('of a stream that does not exist: WRONG_REVISION', async () => {
      await expect(store.append(xujis, renamings(1), revision(0n))).rejects.toMatchObject({
        code: 'WRONG_REVISION',
      });
    });

    test('leaves nothing', async () => {
      await store.append(xujis, renamings(1), revision(0n)).catch(() => undefined);
      expect(await everything(store)).toEqual([]);
    });

    test('with another at the same time: exactly one succeeds', async () => {
      const appends = Array.from({ length: 8 }, () => store.append(xujis, renamings(1), 'no-stream'));
      const outcomes = await Promise.allSettled(appends);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await everything(store)).toHaveLength(1);
    });

    test('fails its own append only', async () => {
      const others = Array.from({ length: 8 }, (_, index) => streamName('enterprise', `other-${index}`));
      const appends = others.flatMap((stream) => [
        store.append(stream, renamings(1), 'no-stream'),
        store.append(stream, renamings(1), revision(7n)),
      ]);
      const outcomes = await Promise.allSettled(appends);
      const expected = others.flatMap(() => ['fulfilled', 'rejected']);
      expect(outcomes.map(({ status }) => status)).toEqual(expected);
    });
  });

  describe('Appending the same event ids again', () => {
    test('at the same revision gives the first answer', async () => {
      const events = renamings(3);
      const first = await store.append(xujis, events, 'no-stream');
      await store.append(xujis, renamings(2), first.revision);
      expect(await store.append(xujis, events, 'no-stream')).toEqual(first);
    });

    test('leaves them in the log once', async () => {
      const events = renamings(3);
      await Promise.all([1, 2, 3].map(() => store.append(xujis, events, 'no-stream')));
      expect(idsOf(await everything(store))).toEqual(idsOf(events));
    });

    test('after a restart gives the first answer', async () => {
      const events = renamings(3);
      const first = await store.append(xujis, events, 'no-stream');
      expect(await (await reopen()).append(xujis, events, 'no-stream')).toEqual(first);
    });

    test('with one more is WRONG_REVISION', async () => {
      const events = renamings(2);
      await store.append(xujis, events, 'no-stream');
      await expect(store.append(xujis, [...events, registration()], 'no-stream')).rejects.toMatchObject({
        code: 'WRONG_REVISION',
      });
    });

    test('to another stream is ID_TAKEN', async () => {
      const events = renamings(2);
      await store.append(xujis, events, 'no-stream');
      await expect(store.append(senyuans, events, 'no-stream')).rejects.toMatchObject({ code: 'ID_TAKEN' });
    });

    test('twice in one append is ID_TAKEN', async () => {
      const event = registration();
      await expect(store.append(xujis, [event, event], 'no-stream')).rejects.toMatchObject({
        code: 'ID_TAKEN',
      });
    });
  });
};
