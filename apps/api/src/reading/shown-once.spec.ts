import { shownOnce, shownSoon } from './shown-once.js';

interface Firm {
  readonly name: string;
}

const xuji: Firm = { name: '许继电气' };
const namesake: Firm = { name: '许继电气' };

describe('What is shown of an answer', () => {
  test('is made once', () => {
    const toCard = shownOnce(({ name }: Firm, town: string) => ({ card: `${name}, ${town}` }));
    expect(toCard(xuji, '许昌')).toEqual({ card: '许继电气, 许昌' });
    expect(toCard(xuji, '许昌')).toBe(toCard(xuji, '许昌'));
  });

  test('is another for another answer that says the same', () => {
    const toCard = shownOnce(({ name }: Firm) => ({ card: name }));
    expect(toCard(xuji)).not.toBe(toCard(namesake));
  });
});

describe('What is shown after further questions', () => {
  test('is there at once the second time', async () => {
    const toCard = shownSoon(({ name }: Firm) => Promise.resolve({ card: name }));
    const card = await toCard(xuji);
    expect(toCard(xuji)).toBe(card);
  });

  test('is not kept when a question fails', async () => {
    const failures = [new Error('locked')];
    const toCard = shownSoon(async ({ name }: Firm) => {
      await Promise.resolve();
      for (const failure of failures.splice(0)) throw failure;
      return { card: name };
    });
    await expect(toCard(xuji)).rejects.toThrow('locked');
    expect(await toCard(xuji)).toEqual({ card: '许继电气' });
  });
});
