import { Kind } from 'graphql';
import { DateScalar, DateTimeScalar, PositionScalar, YuanScalar } from './scalars.js';

describe('A Date', () => {
  test.each(['2026-06-30', '2024-02-29'])('of %s is read', (day) =>
    expect(DateScalar.parseValue(day)).toBe(day),
  );

  test.each(['2026-02-29', '9999-12-31', '2026-6-1', '20260630', '', 20_260_630, null, {}])(
    'of %p is refused',
    (sent) => expect(() => DateScalar.parseValue(sent)).toThrow(/^Date is a string such as "2026-06-30"/),
  );
});

describe('A DateTime', () => {
  test('may leave out its milliseconds', () =>
    expect(DateTimeScalar.parseValue('2026-06-30T16:00:00Z')).toBe('2026-06-30T16:00:00.000Z'));

  test.each(['2026-06-30T16:00:00+08:00', '2026-02-30T00:00:00Z', '2026-06-30', '2026-06-30T24:00:00Z'])(
    'of %s is refused',
    (sent) => expect(() => DateTimeScalar.parseValue(sent)).toThrow(/^DateTime is a string/),
  );
});

describe('An amount of Yuan', () => {
  test('loses nothing beyond 2^53', () => {
    expect(YuanScalar.parseValue('9007199254740993')).toBe(9_007_199_254_740_993n);
    expect(YuanScalar.serialize(9_007_199_254_740_993n)).toBe('9007199254740993');
  });

  test.each(['1.5', '1e3', '１２', '', '0x10', 12, 1.5])('of %p is refused', (sent) =>
    expect(() => YuanScalar.parseValue(sent)).toThrow(/^Yuan is a string/),
  );

  test('written as a number in a document is refused', () =>
    expect(() => YuanScalar.parseLiteral({ kind: Kind.INT, value: '120' })).toThrow(/not 120$/));
});

describe('A Position', () => {
  test('is read and shown as it was', () =>
    expect(PositionScalar.serialize(PositionScalar.parseValue('1024'))).toBe('1024'));

  test.each(['-1', '01', '9223372036854775808', 'x'])('of %s is refused', (sent) =>
    expect(() => PositionScalar.parseValue(sent)).toThrow(/^Position is a string/),
  );
});
