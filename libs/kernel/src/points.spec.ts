import { calendarDate } from './calendar.js';
import { isToldFor, valueHeldOn, valueOn, withPoint, type Points } from './points.js';

const on = calendarDate;
const names: Points<string> = [
  { from: on('2010-01-01'), value: '许继' },
  { from: on('2020-01-01'), value: '许继电气' },
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
    expect(withPoint(names, on('2015-01-01'), '许昌继电器').map(({ value }) => value)).toEqual([
      '许继',
      '许昌继电器',
      '许继电气',
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
