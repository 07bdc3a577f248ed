import { setTimeout as pause } from 'node:timers/promises';
import { ticking } from './ticking.js';

async function* slowly(...items: readonly (string | Error)[]): AsyncGenerator<string> {
  for (const item of items) {
    await pause(30);
    if (item instanceof Error) throw item;
    yield item;
  }
}

const collected = async (items: AsyncIterable<string>): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('Ticking between items', () => {
  test('every item comes, in order', async () => {
    const all = await collected(ticking(slowly('甲', '乙', '丙'), 1000));
    expect(all).toEqual(['甲', '乙', '丙']);
  });

  test('ticks come while one waits', async () => {
    const all = await collected(ticking(slowly('甲', '乙'), 5));
    expect(all.filter((item) => item !== 'tick')).toEqual(['甲', '乙']);
    expect(all.indexOf('tick')).toBe(0);
  });

  test('a failure of the items is met', async () => {
    await expect(collected(ticking(slowly('甲', new Error('gone')), 1000))).rejects.toThrow('gone');
  });
});
