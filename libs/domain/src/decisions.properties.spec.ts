import fc from 'fast-check';
import { decide, decideAll } from '../../../test/support/histories/decide.js';
import { orders } from '../../../test/support/histories/histories.js';
import { Past } from '../../../test/support/histories/past.js';
import { wildOrder } from '../../../test/support/histories/wild-orders.js';

const eventsOf = (...[past, order]: Parameters<typeof decide>): ReturnType<typeof decideAll> => {
  const decision = decide(past, order);
  return decision.outcome === 'accepted' ? decision.events : [];
};

/** What happened in part and out of order, as no rule would have it. */
const disorder = orders(10, 60)
  .map(decideAll)
  .chain((events) => fc.shuffledSubarray([...events]));

describe('Any command', () => {
  test('is decided, whatever it states and whatever is on record', () =>
    fc.assert(
      fc.property(disorder, wildOrder, (events, order) => {
        const past = new Past();
        past.add(events);
        expect(() => decide(past, order)).not.toThrow();
      }),
    ));

  test('that was accepted records nothing when it is given again', () =>
    fc.assert(
      fc.property(orders(10, 60), (given) => {
        const past = new Past();
        for (const order of given) {
          past.add(eventsOf(past, order));
          expect(eventsOf(past, order)).toEqual([]);
        }
      }),
    ));
});
