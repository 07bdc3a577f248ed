import { IdOrder } from './id-order.js';

const ids = ['senyuan', 'xuji', 'feiling', 'tianhong'];
const order = new IdOrder([2, 0, 3, 1], 5);

const placeAfter = (id: string): Promise<number> =>
  order.placeAfter((index) => Promise.resolve((ids[index] ?? '') > id));

describe('Enterprises in the order of their ids', () => {
  test('are found by place', () =>
    expect([0, 1, 2, 3].map((place) => ids[order.at(place)])).toEqual([...ids].sort()));

  test.each([
    ['', 0],
    ['feiling', 1],
    ['senyuan-electric', 2],
    ['xuji', 4],
  ])('after %p go on at place %i', async (id, place) => expect(await placeAfter(id)).toBe(place));

  test('leave out those that are not registered', () =>
    expect([0, 1, 2, 3, 4, 5].map((index) => order.lists(index))).toEqual([
      ...[true, true, true, true],
      ...[false, false],
    ]));
});
