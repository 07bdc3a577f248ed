import { enterpriseId } from '@liantu/domain';
import { calendarDate } from '@liantu/kernel';
import { EarliestDates } from './earliest-dates.js';

const xuji = enterpriseId('xuji');

describe('The earliest date among the rows of an enterprise', () => {
  test.each([
    [['2020-05-01'], '2020-05-01'],
    [['2020-05-01', '1993-03-15', '2001-01-01'], '1993-03-15'],
    [['1969-12-31', '1970-01-01'], '1969-12-31'],
    [['0001-01-01', '9999-12-31'], '0001-01-01'],
  ])('of %j is %s', (dates, earliest) => {
    const days = new EarliestDates();
    for (const date of dates) days.meet(xuji, calendarDate(date));
    expect(days.of(xuji)).toBe(earliest);
  });
  test('is unknown when it has none', () => expect(new EarliestDates().of(xuji)).toBeUndefined());
});
