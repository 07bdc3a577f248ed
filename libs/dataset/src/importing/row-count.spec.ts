import { streamName } from '@liantu/kernel';
import type { PlannedRow } from './planned-row.js';
import { RowCount } from './row-count.js';

const row = (of: Partial<Pick<PlannedRow, 'file' | 'rows' | 'isContinued'>>): PlannedRow => ({
  ...{ file: 'enterprises.csv', line: 2, rows: 1, table: 'enterprises', key: 'xuji', content: '' },
  ...{ stream: streamName('enterprise', 'xuji'), columns: {}, valueOf: () => '', commands: () => [] },
  ...of,
});
const recorded = { outcome: 'recorded', events: 1, warnings: [] } as const;
const unchanged = { outcome: 'unchanged', events: 0, warnings: [] } as const;

describe('Counting the rows of an import', () => {
  test('a template counts as the rows it is made of', () => {
    const count = new RowCount();
    count.add(row({ file: 'chains.csv', rows: 4 }), { ...recorded, events: 4 });
    expect(count.now).toEqual({ rows: 4, recorded: 4, unchanged: 0, events: 4 });
  });

  test('a row of several aspects counts once, however many of them are recorded', () => {
    const count = new RowCount();
    count.add(row({ isContinued: true }), recorded);
    count.add(row({ rows: 0 }), recorded);
    count.add(row({ rows: 0 }), recorded);
    expect(count.now).toEqual({ rows: 1, recorded: 1, unchanged: 0, events: 3 });
  });

  test('a row of which only a later aspect is new counts as recorded', () => {
    const count = new RowCount();
    count.add(row({ isContinued: true }), unchanged);
    count.add(row({ rows: 0 }), recorded);
    count.add(row({ rows: 0 }), recorded);
    expect(count.now).toEqual({ rows: 1, recorded: 1, unchanged: 0, events: 2 });
  });

  test('a row of which nothing is new counts as unchanged', () => {
    const count = new RowCount();
    count.add(row({ isContinued: true }), unchanged);
    count.add(row({ rows: 0 }), unchanged);
    expect(count.now).toEqual({ rows: 1, recorded: 0, unchanged: 1, events: 0 });
  });
});
