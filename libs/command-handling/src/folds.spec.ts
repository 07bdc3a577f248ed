import { performance } from 'node:perf_hooks';
import { linkDecider, type LinkEvent } from '@liantu/domain';
import { fromEpochDay, position, revision, valueOn } from '@liantu/kernel';
import { delivers, outside, revalued } from '../../../test/support/events.js';
import { ningbo, purchase, xuji } from '../../../test/support/world.js';
import { Folds } from './folds.js';
import type { StreamEvent, Streams } from './streams.js';

const EVENTS = 100_000;
const MILLISECONDS = 5_000;
const BIRTH = -200_000;

/** A log that holds one stream, each event by a command of its own. */
const logOf = (events: readonly LinkEvent[]): Streams => {
  const stored = events.map((event, at): StreamEvent => {
    const place = { revision: revision(BigInt(at)), position: position(BigInt(at + 1)) };
    return { event, ...place, metadata: { commandId: `c-${at}`, bodyHash: '' } };
  });
  return {
    readStream: (_stream, { after = revision(-1n) } = {}) => Promise.resolve(stored.slice(Number(after) + 1)),
    append: () => Promise.reject(new Error('Nothing is appended here')),
  };
};

const delivery = delivers(purchase, [outside(ningbo), xuji], fromEpochDay(BIRTH));

describe(`A stream of ${EVENTS} events`, () => {
  test.each<[string, (told: number) => number]>([
    ['day after day', (told) => told],
    ['backwards in time', (told) => EVENTS - told],
    ['here and there', (told) => (told * 7919) % EVENTS],
    ['about a few days only', (told) => told % 3],
  ])('told %s is folded in seconds', async (_order, dayOf) => {
    const values = Array.from({ length: EVENTS }, (_, told) =>
      revalued(purchase, BigInt(told), fromEpochDay(BIRTH + dayOf(told))),
    );
    const folds = new Folds(logOf([delivery, ...values]), linkDecider, 1);
    const begun = performance.now();
    const { state, last, commands } = await folds.read(purchase);
    expect(performance.now() - begun).toBeLessThan(MILLISECONDS);
    expect([last?.revision, commands.get(`c-${EVENTS}`)?.events]).toEqual([
      BigInt(EVENTS),
      ['SupplyLinkRevalued'],
    ]);
    const day = fromEpochDay(BIRTH + dayOf(EVENTS - 1));
    expect(state.status === 'standing' && valueOn(state.values, day)).toBe(BigInt(EVENTS - 1));
  });
});
