import { PassThrough } from 'node:stream';
import { progressLineOn } from './progress-line.js';

const told = (output: PassThrough): readonly string[] =>
  String(output.read() ?? '')
    .split('\n')
    .slice(0, -1);

describe('The progress of an import, where no terminal is', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('is told at once and every two seconds: rows, rate and time left', () => {
    const output = new PassThrough();
    const progress = progressLineOn(output);
    for (let rows = 1; rows <= 5_000; rows += 1) {
      progress.show({ phase: 'check', file: 'links.csv', rows, of: 10_000 });
      jest.advanceTimersByTime(1);
    }
    expect(told(output)).toEqual([
      'checking links.csv: 1/10000 rows, 1000/s, 10 s left',
      'checking links.csv: 2001/10000 rows, 1001/s, 8 s left',
      'checking links.csv: 4001/10000 rows, 1000/s, 6 s left',
    ]);
  });

  test('begins anew when rows are recorded, and tells the last row', () => {
    const output = new PassThrough();
    const progress = progressLineOn(output);
    progress.show({ phase: 'check', file: 'links.csv', rows: 2, of: 2 });
    jest.advanceTimersByTime(1_000);
    for (const rows of [1, 2, 3]) progress.show({ phase: 'write', file: 'links.csv', rows, of: 3 });
    expect(told(output)).toEqual([
      'checking links.csv: 2/2 rows, 2000/s, 0 s left',
      'recording links.csv: 1/3 rows, 1000/s, 1 s left',
      'recording links.csv: 3/3 rows, 3000/s, 0 s left',
    ]);
  });
});
