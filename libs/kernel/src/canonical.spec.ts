import { canonicalText, isSame } from './canonical.js';

describe('Canonical text', () => {
  test('sorts keys at every depth', () =>
    expect(canonicalText({ b: { d: 1, c: 2 }, a: [{ f: 1, e: 2 }] })).toBe(
      '{"a":[{"e":2,"f":1}],"b":{"c":2,"d":1}}',
    ));
  test('writes amounts as decimal strings', () =>
    expect(canonicalText({ output: 10n })).toBe('{"output":"10"}'));
  test('leaves out what is absent', () => expect(isSame({ until: undefined }, {})).toBe(true));
  test('keeps the order of lists', () => expect(isSame([1, 2], [2, 1])).toBe(false));
});
