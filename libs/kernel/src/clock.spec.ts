import { dayOf } from './clock.js';
import { instant, isInstant } from './instant.js';

describe('An instant', () => {
  test('just before 16:00 UTC falls on the same day in Xuchang', () =>
    expect(dayOf(instant('2026-06-30T15:59:59.999Z'))).toBe('2026-06-30'));
  test('from 16:00 UTC on falls on the next day in Xuchang', () =>
    expect(dayOf(instant('2026-06-30T16:00:00.000Z'))).toBe('2026-07-01'));
  test.each([
    '2026-06-30T16:00:00Z',
    '2026-06-30 16:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    '2026-06-30T24:00:00.000Z',
  ])('is not written %s', (text) => expect(isInstant(text)).toBe(false));
  test('made of another text is an error', () => expect(() => instant('today')).toThrow(RangeError));
});
