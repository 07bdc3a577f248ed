import fc from 'fast-check';
import { Leading } from './leading.js';

const leadingOf = (scores: readonly number[], wanted: number): readonly number[] => {
  const leading = new Leading<number>(wanted);
  scores.forEach((score, item) => leading.add(item, score));
  return leading.candidates.map(({ item }) => item).sort((a, b) => a - b);
};

describe('The candidates for the first places', () => {
  test('are all when there are not more than wanted', () => {
    expect(leadingOf([5, 1], 3)).toEqual([0, 1]);
  });

  test('hold everyone who ties with the last of the first', () => {
    expect(leadingOf([1, 7, 3, 3, 9, 3, 2], 3)).toEqual([1, 2, 3, 4, 5]);
  });

  test('are those at least as large as the last one wanted, in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { maxLength: 200 }),
        fc.integer({ min: 1, max: 5 }),
        (scores, wanted) => {
          const last = scores.toSorted((a, b) => b - a)[wanted - 1] ?? 0;
          const expected = scores.flatMap((score, item) => (score >= last ? [item] : []));
          expect(leadingOf(scores, wanted)).toEqual(expected);
        },
      ),
    );
  });
});
