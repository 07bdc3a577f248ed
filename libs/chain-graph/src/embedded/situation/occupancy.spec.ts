import fc from 'fast-check';
import { LARGEST_AMOUNT } from '@liantu/kernel';
import { shareOf } from './occupancy.js';

const amount = fc.integer({ min: 0, max: Number(LARGEST_AMOUNT) });

describe('A share of an amount', () => {
  test('is rounded half-up to whole yuan', () => {
    expect([shareOf(3, 5000), shareOf(1, 4999), shareOf(12_345, 10_000)]).toEqual([2, 0, 12_345]);
  });

  test('is exact for the largest amounts', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (whole, bp) => {
        const exact = (BigInt(whole) * BigInt(bp) + 5_000n) / 10_000n;
        expect(BigInt(shareOf(whole, bp))).toBe(exact);
      }),
    );
  });
});
