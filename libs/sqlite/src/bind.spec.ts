import { bind } from './bind.js';
import { parameterCount } from './statement-text.js';

describe('Binding values', () => {
  test('takes text, integers, reals, bytes and null', () => {
    const bytes = Buffer.from([0, 255]);
    expect(bind(['许继𠮷', 5n, 1.5, bytes, null], 5)).toEqual(['许继𠮷', 5n, 1.5, bytes, null]);
  });

  test('makes an integer of a whole number', () => {
    expect(bind([12, -0], 2)).toEqual([12n, 0n]);
  });

  test('makes a Buffer of any bytes', () => {
    expect(bind([new Uint8Array([1, 2])], 1)).toEqual([Buffer.from([1, 2])]);
  });

  test('takes both ends of 64 bits', () => {
    expect(bind([2n ** 63n - 1n, -(2n ** 63n)], 2)).toEqual([9223372036854775807n, -9223372036854775808n]);
  });

  test.each<[string, unknown]>([
    ['a boolean', true],
    ['undefined', undefined],
    ['an object', {}],
    ['a list', ['a']],
    ['a date', new Date(0)],
    ['a function', () => 1],
    ['not a number', NaN],
    ['infinity', Infinity],
    ['a number past 64 bits', 2n ** 63n],
    ['a number before 64 bits', -(2n ** 63n) - 1n],
    ['text with NUL', 'a\0b'],
    ['text with half a surrogate pair', 'a\ud842'],
  ])('refuses %s', (_name, value) => {
    expect(() => bind([value], 1)).toThrow(TypeError);
  });

  test.each([[[]], [[1n, 2n]]])('refuses a wrong count: %j', (values) => {
    expect(() => bind(values, 1)).toThrow('takes 1 parameters');
  });
});

describe('Counting the parameters of a statement', () => {
  test.each([
    ['SELECT 1', 0],
    ['SELECT ?, ?', 2],
    ['SELECT ?1, ?2, ?1', 2],
    [`SELECT '?', "?", \`?\`, [?] -- ?\n, ? /* ? */;`, 1],
    [`SELECT 'it''s ?', ?`, 1],
  ])('%s', (sql, count) => {
    expect(parameterCount(sql)).toBe(count);
  });

  test('refuses a second statement', () => {
    expect(() => parameterCount('SELECT 1; SELECT 2')).toThrow('several statements');
  });

  test('refuses named parameters', () => {
    expect(() => parameterCount('SELECT :name')).toThrow('not by name');
  });
});
