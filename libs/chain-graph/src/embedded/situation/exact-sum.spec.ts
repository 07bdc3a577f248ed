import fc from 'fast-check';
import { LARGEST_AMOUNT } from '@liantu/kernel';
import { ExactSum, ExactSumOfSquares } from './exact-sum.js';

const amounts = fc.array(fc.integer({ min: 0, max: Number(LARGEST_AMOUNT) }), {
  maxLength: 2000,
  size: 'max',
});

const bigintsOf = (numbers: readonly number[]): readonly bigint[] => numbers.map(BigInt);

describe('Adding up amounts', () => {
  test('is exact', () => {
    fc.assert(
      fc.property(amounts, (drawn) => {
        const sum = new ExactSum();
        for (const amount of drawn) sum.add(amount);
        expect(sum.value).toBe(bigintsOf(drawn).reduce((total, amount) => total + amount, 0n));
      }),
    );
  });

  test('is exact for squares', () => {
    fc.assert(
      fc.property(amounts, (drawn) => {
        const sum = new ExactSumOfSquares();
        for (const amount of drawn) sum.add(amount);
        expect(sum.value).toBe(bigintsOf(drawn).reduce((total, amount) => total + amount * amount, 0n));
      }),
    );
  });
});
