import { namePairs, pairsQuery } from './name-pairs.js';

/** Whether the pairs of the part stand one after the other in those of the name, or begin one of them. */
const finds = (part: string, name: string): boolean => {
  const [, phrase = '', ending = ''] = /^"(.*)"( \*)?$/.exec(pairsQuery(part)) ?? [];
  return ` ${namePairs(name)} `.includes(ending === '' ? ` ${phrase} ` : ` ${phrase}`);
};

describe('Searching a part of a name by pairs of characters', () => {
  test('finds it at the beginning, inside and at the end', () =>
    expect(['许继', '电气', '公司', '许继电气公司'].map((part) => finds(part, '许继电气公司'))).toEqual([
      true,
      true,
      true,
      true,
    ]));

  test('finds a single character, the last one too', () =>
    expect(['许', '电', '司'].map((part) => finds(part, '许继电气公司'))).toEqual([true, true, true]));

  test('does not find characters that stand apart', () =>
    expect(['许电', '气继', '公司许'].map((part) => finds(part, '许继电气公司'))).toEqual([
      false,
      false,
      false,
    ]));

  test('ignores letter case and the way an accent is written', () =>
    expect(finds('CAFE\u0301', 'Le Café Électrique')).toBe(true));

  test('takes what a query language would read as a sign for a character', () =>
    expect([finds('"*', 'a"*b'), finds('*', 'ab')]).toEqual([true, false]));
});
