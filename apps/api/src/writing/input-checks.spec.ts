import fc from 'fast-check';
import { pageSize, scaled } from './input-checks.js';

describe('Reading a decimal number', () => {
  test.each([
    [812.5, 1, 8125],
    [0.08442, 6, 84_420],
    [-1.5, 1, -15],
    [0, 3, 0],
  ])('%d with %i decimals is %i units', (value, decimals, units) => {
    expect(scaled(value, decimals, 'landMu')).toBe(units);
  });

  test('any whole number of thousandths comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (units) => {
        expect(scaled(units / 1000, 3, 'energyTce')).toBe(units === 0 ? 0 : units);
      }),
    );
  });

  test.each([
    [1.25, 1],
    [1e300, 1],
    [Number.NaN, 1],
  ])('%d with %i decimals is refused', (value, decimals) => {
    expect(() => scaled(value, decimals, 'landMu')).toThrow('landMu');
  });

  test('nothing given is nothing', () => {
    expect([scaled(null, 1, 'landMu'), scaled(undefined, 1, 'landMu')]).toEqual([undefined, undefined]);
  });
});

describe('Asking for a page', () => {
  test('null is as many as usual', () => expect(pageSize(null, 20)).toBe(20));
  test('none, and more than 200, are refused', () => {
    for (const first of [0, 201]) expect(() => pageSize(first, 20)).toThrow('1 to 200');
  });
});
