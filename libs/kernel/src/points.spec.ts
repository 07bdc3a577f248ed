import fc from 'fast-check';
import { calendarDate, fromEpochDay } from './calendar.js';
import { isToldFor, valueHeldOn, valueOn, withPoint, type Points } from './points.js';

const on = calendarDate;
const names: Points<string> = [
  [
    { from: on('2010-01-01'), value: '许继' },
    { from: on('2020-01-01'), value: '许继电气' },
  ],
];

describe('A value over time', () => {
  test('holds from its day until the next', () =>
    expect([valueOn(names, on('2019-12-31')), valueOn(names, on('2020-01-01'))]).toEqual([
      '许继',
      '许继电气',
    ]));
  test('is unknown before its first day', () => expect(valueOn(names, on('2009-12-31'))).toBeUndefined());
  test('holds back in time where the first is to answer', () =>
    expect(valueHeldOn(names, on('2009-12-31'))).toBe('许继'));
  test('takes its place by day, whenever it is told', () =>
    expect(withPoint(names, on('2015-01-01'), '许昌继电器').flat()).toMatchObject([
      { value: '许继' },
      { value: '许昌继电器' },
      { value: '许继电气' },
    ]));
  test('told last of two for one day is the one that holds', () =>
    expect(valueOn(withPoint(names, on('2020-01-01'), '许继股份'), on('2020-01-01'))).toBe('许继股份'));
  test.each([
    ['its day', '2020-01-01', '许继电气', true],
    ['a later day on which it holds', '2020-01-02', '许继电气', false],
    ['a day on which another holds', '2020-01-01', '许继', false],
    ['a day before the first', '2009-12-31', '许继', false],
  ])('is told for %s: %s, %s: %s', (_words, day, name, told) =>
    expect(isToldFor(names, on(day), name)).toBe(told),
  );
  test('replaced on its day is not told for it', () =>
    expect(isToldFor(withPoint(names, on('2020-01-01'), '许继股份'), on('2020-01-01'), '许继电气')).toBe(
      false,
    ));
});

describe('Values told for any days in any order', () => {
  const told = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.nat(9)), { maxLength: 900 });

  test('are what a list of them would tell', () =>
    fc.assert(
      fc.property(told, fc.integer({ min: -1, max: 401 }), (values, day) => {
        const points = values.reduce<Points<number>>(
          (earlier, [from, value]) => withPoint(earlier, fromEpochDay(from), value),
          [],
        );
        const newest = values
          .map(([from, value], at) => ({ from, value, at }))
          .filter(({ from }) => from <= day)
          .sort((a, b) => a.from - b.from || a.at - b.at)
          .at(-1);
        expect(valueOn(points, fromEpochDay(day))).toBe(newest?.value);
      }),
    ));

  test('are kept one a day, by day', () =>
    fc.assert(
      fc.property(told, (values) => {
        const points = values.reduce<Points<number>>(
          (earlier, [from, value]) => withPoint(earlier, fromEpochDay(from), value),
          [],
        );
        const days = [...new Set(values.map(([from]) => from))].sort((a, b) => a - b).map(fromEpochDay);
        expect(points.flat().map(({ from }) => from)).toEqual(days);
      }),
    ));
});
