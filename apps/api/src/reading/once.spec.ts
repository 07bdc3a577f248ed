import { Once } from './once.js';

describe('A value needed more than once', () => {
  const xuchang = { name: '许昌' };
  const name = (
    ...failures: Error[]
  ): { readonly once: Once<{ name: string }>; readonly asked: () => number } => {
    let asked = 0;
    const once = new Once(async () => {
      asked += 1;
      await Promise.resolve();
      for (const failure of failures.splice(0, 1)) throw failure;
      return xuchang;
    });
    return { once, asked: () => asked };
  };

  test('is asked for once, by those who wait for it together too', async () => {
    const { once, asked } = name();
    expect(await Promise.all([once.get(), once.get()])).toEqual([xuchang, xuchang]);
    expect(once.get()).toEqual(xuchang);
    expect(asked()).toBe(1);
  });

  test('is asked for again after a failure', async () => {
    const { once } = name(new Error('locked'));
    await expect(once.get()).rejects.toThrow('locked');
    expect(await once.get()).toEqual(xuchang);
  });
});
