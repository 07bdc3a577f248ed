import type { EventStore, ExpectedRevision, NewEvent, Recorded, StreamSlice } from '@liantu/event-store';
import { revision, streamName, type StreamName } from '@liantu/kernel';
import fc from 'fast-check';
import { everything, idsOf, renamings, type OpenLog } from './log-under-test.js';

interface Step {
  readonly stream: StreamName;
  readonly count: number;
  /** How far the expected revision is from the true one. */
  readonly off: number;
}

const streams = ['xuji', 'senyuan', 'tianhong'].map((id) => streamName('enterprise', id));
const step = fc.record<Step>({
  stream: fc.constantFrom(...streams),
  count: fc.integer({ min: 1, max: 5 }),
  off: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
});
const slices = fc.record(
  {
    after: fc.bigInt(-1n, 20n).map(revision),
    before: fc.bigInt(-1n, 20n).map(revision),
    backwards: fc.boolean(),
    limit: fc.integer({ min: 0, max: 20 }),
  },
  { requiredKeys: [] },
);

/** The simplest log there is: lists of ids. */
class ListedLog {
  readonly all: string[] = [];
  readonly #streams = new Map<StreamName, readonly string[]>();

  stream(name: StreamName): readonly string[] {
    return this.#streams.get(name) ?? [];
  }

  append(name: StreamName, events: readonly NewEvent[]): void {
    this.all.push(...idsOf(events));
    this.#streams.set(name, [...this.stream(name), ...idsOf(events)]);
  }

  slice(
    name: StreamName,
    { after = revision(-1n), before, backwards, limit }: StreamSlice,
  ): readonly string[] {
    const ids = this.stream(name);
    const between = ids.slice(
      Number(after) + 1,
      before === undefined ? ids.length : Math.max(0, Number(before)),
    );
    return (backwards ? between.toReversed() : between).slice(0, limit);
  }
}

const expectedOf = (length: number, off: number): ExpectedRevision => {
  const last = length - 1 + off;
  return last < 0 ? 'no-stream' : revision(BigInt(last));
};

/** Appends the step to both; only one whose expected revision is the true one succeeds. */
const play = async (store: EventStore, log: ListedLog, { stream, count, off }: Step): Promise<void> => {
  const { length } = log.stream(stream);
  const events = renamings(count);
  const expected = expectedOf(length, off);
  const right = expected === expectedOf(length, 0);
  const appending = store.append(stream, events, expected);
  if (!right) return expect(appending).rejects.toMatchObject({ code: 'WRONG_REVISION' });
  await appending;
  log.append(stream, events);
};

const pagesOf = async (store: EventStore, size: number): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  for (let page = await store.readAll(undefined, size); page.length > 0;) {
    events.push(...page);
    page = await store.readAll(page.at(-1)?.position, size);
  }
  return events;
};

/** That any history of appends reads as a list of them would. */
export const describeHistories = (open: OpenLog): void => {
  const playing = (steps: readonly Step[]) => async (): Promise<readonly [EventStore, ListedLog]> => {
    const [{ store }, log] = [await open(), new ListedLog()];
    for (const each of steps) await play(store, log, each);
    return [store, log];
  };

  describe('Any history of appends', () => {
    test('reads as a list of them would', async () => {
      const property = fc.asyncProperty(fc.array(step), fc.array(slices), async (steps, reads) => {
        const [store, log] = await playing(steps)();
        expect(idsOf(await everything(store))).toEqual(log.all);
        for (const stream of streams)
          for (const slice of reads)
            expect(idsOf(await store.readStream(stream, slice))).toEqual(log.slice(stream, slice));
        await store.close();
      });
      await fc.assert(property, { numRuns: 20 });
    });

    test('reads the same in pages of any size', async () => {
      const property = fc.asyncProperty(
        fc.array(step),
        fc.integer({ min: 1, max: 9 }),
        async (steps, size) => {
          const [store] = await playing(steps)();
          expect(await pagesOf(store, size)).toEqual(await everything(store));
          await store.close();
        },
      );
      await fc.assert(property, { numRuns: 20 });
    });
  });
};
