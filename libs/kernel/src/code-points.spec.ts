import fc from 'fast-check';
import { byCodePoint } from './code-points.js';

describe('Order by code point', () => {
  test('puts characters beyond the basic plane last', () =>
    expect(['𠮷', '許', '￥', 'a', 'Z'].sort(byCodePoint)).toEqual(['Z', 'a', '許', '￥', '𠮷']));
  test('puts a beginning before the whole', () => expect(byCodePoint('许继', '许继电气')).toBeLessThan(0));
  test('is the order of the code points', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [left, right] = [a, b].map((text) =>
          Array.from(text, (character) => String(character.codePointAt(0)).padStart(8, '0')).join(''),
        );
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign((left ?? '').localeCompare(right ?? '', 'en')));
      }),
    ));
});
