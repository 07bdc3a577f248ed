import { calendarDate } from './calendar.js';
import { valueHeldOn, valueOn, withPoint, type Points } from './points.js';

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
});
