import { atLeast, ratio } from './ratio.js';

describe('A ratio', () => {
  test.each([
    [3n, 14n, 0.214286],
    [1n, 3n, 0.333333],
    [2n, 3n, 0.666667],
    [1n, 2_000_000n, 0.000001],
    [1n, 2_000_001n, 0],
    [1n, 1n, 1],
  ])('of %s to %s is %s', (numerator, denominator, value) =>
    expect(ratio(numerator, denominator)).toBe(value),
  );
  test('to nothing is null', () => expect(ratio(1n, 0n)).toBeNull());
});

describe('A threshold', () => {
  test('is compared before rounding', () =>
    expect([atLeast(9n, 10n, 900n), atLeast(8_999_999_999n, 10_000_000_000n, 900n)]).toEqual([true, false]));
  test('is not reached by nothing', () => expect(atLeast(0n, 0n, 0n)).toBe(false));
});
