import { Lookup } from './lookup.js';

const names = new Map([
  ['xuji', '许继电气'],
  ['senyuan', '森源电气'],
]);

describe('Looking values up by key', () => {
  const asked: (readonly string[])[] = [];
  const kept: (string | undefined)[] = [];
  const lookup = (fails: () => boolean = () => false): Lookup<string, string> =>
    new Lookup(
      async (keys) => {
        asked.push(keys);
        await Promise.resolve();
        if (fails()) throw new Error('locked');
        return names;
      },
      (value) => void kept.push(value),
    );

  beforeEach(() => {
    asked.splice(0);
    kept.splice(0);
  });

  test('asks once for all that a turn asks for', async () => {
    const of = lookup();
    await Promise.all([of.get('xuji'), of.get('senyuan'), of.get('xuji')]);
    expect(asked).toEqual([['xuji', 'senyuan']]);
  });

  test('gives what is known at once, in the order of the keys', async () => {
    const of = lookup();
    await of.all(['xuji', 'senyuan']);
    expect(of.all(['senyuan', 'xuji'])).toEqual(['森源电气', '许继电气']);
  });

  test('asks only for what is not known', async () => {
    const of = lookup();
    await of.get('xuji');
    expect(await of.all(['senyuan', 'xuji'])).toEqual(['森源电气', '许继电气']);
    expect(asked).toEqual([['xuji'], ['senyuan']]);
  });

  test('remembers that a key has no value', async () => {
    const of = lookup();
    expect(await of.get('tianhong')).toBeUndefined();
    expect(of.get('tianhong')).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test('tells of each value it keeps, once', async () => {
    const of = lookup();
    await Promise.all([of.get('xuji'), of.get('xuji'), of.get('tianhong')]);
    await of.get('xuji');
    expect(kept).toEqual(['许继电气', undefined]);
  });

  test('asks again when an answer does not come', async () => {
    const stuck = [new Promise<typeof names>(() => undefined)];
    const of = new Lookup<string, string>(
      () => stuck.pop() ?? Promise.resolve(names),
      (value) => void kept.push(value),
    );
    void of.get('xuji');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await of.get('xuji')).toBe('许继电气');
  });

  test('that fails fails those who wait, and is asked again by the next', async () => {
    let isLocked = true;
    const of = lookup(() => isLocked);
    const outcomes = await Promise.allSettled([of.get('xuji'), of.get('senyuan')]);
    isLocked = false;
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(kept).toEqual([]);
    expect(await of.get('xuji')).toBe('许继电气');
  });
});
