import { randomInt } from 'node:crypto';

const { LIANTU_TEST_ROUNDS, LIANTU_TEST_SEED } = process.env;
const SEEDS = 2 ** 31;

/** How often a random test is run: so many times in CI, and more when `LIANTU_TEST_ROUNDS=long`. */
export const rounds = (ci: number, long: number): number => (LIANTU_TEST_ROUNDS === 'long' ? long : ci);

/** The seed of `LIANTU_TEST_SEED`, else a fresh one; printed, so that what failed can be run again. */
export const seedOf = (test: string): number => {
  const seed = LIANTU_TEST_SEED === undefined ? randomInt(SEEDS) : Number(LIANTU_TEST_SEED);
  process.stdout.write(`${test}: LIANTU_TEST_SEED=${seed}\n`);
  return seed;
};
