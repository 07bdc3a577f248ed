import { cursorOf, pageInfoOf, placeOf } from './page.js';

describe('Going on in a list', () => {
  test('a cursor leads back to its place', () => {
    expect(placeOf('links of xuji', cursorOf('links of xuji', 'lk-7'))).toBe('lk-7');
  });

  test.each([
    ['of another list', cursorOf('links of senyuan', 'lk-7')],
    ['that was changed', `${cursorOf('links of xuji', 'lk-7')}A`],
    ['of nothing', ''],
    ['in characters that no cursor has', '链图'],
  ])('a cursor %s is refused', (_what, cursor) => {
    expect(() => placeOf('links of xuji', cursor)).toThrow('endCursor');
  });

  test('an empty page has no cursor', () => {
    expect(pageInfoOf('links of xuji', undefined, false)).toEqual({ hasNextPage: false });
  });
});
