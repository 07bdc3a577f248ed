import { SeenKeys } from './seen-keys.js';

const MANY = 20_000;

describe('Meeting keys', () => {
  const seen = new SeenKeys();
  const first = Array.from({ length: MANY }, (_, at) => seen.meet(`l${at}`, at + 2));

  test('none stood before the first time', () => {
    expect(first.filter((line) => line !== undefined)).toEqual([]);
  });

  test('every one stood on its line the second time', () => {
    const again = first.map((_, at) => seen.meet(`l${at}`, 1));
    expect(again).toEqual(first.map((_, at) => at + 2));
  });
});
