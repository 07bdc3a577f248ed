import { isThere, then, together } from './soon.js';

describe('Going on with a value', () => {
  test('that is there happens at once', () => {
    expect(then(7, (value) => value + 1)).toBe(8);
  });

  test('that is on its way happens when it arrives', async () => {
    const next = then(Promise.resolve(7), (value) => value + 1);
    expect(isThere(next)).toBe(false);
    expect(await next).toBe(8);
  });
});

describe('Several values', () => {
  test('that are all there are there together', () => {
    expect(together(['机柜', '铜排'])).toEqual(['机柜', '铜排']);
  });

  test('of which one is on its way keep their order', async () => {
    expect(await together([Promise.resolve('机柜'), '铜排'])).toEqual(['机柜', '铜排']);
  });
});
