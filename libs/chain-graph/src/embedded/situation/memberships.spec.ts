import { ChainColumns } from '../columns/chain-columns.js';
import { isCounted } from './memberships.js';
import type { Survey } from './survey.js';

const [cabinets, switchgear] = [8, 9];

/** Memberships of one enterprise, as they lie in the order of the key: stage, first day. */
const columnsOf = (
  ...stays: readonly (readonly [stage: number, since: number, until: number])[]
): ChainColumns => {
  const columns = new ChainColumns(1);
  const all = (value: number): number[] => stays.map(() => value);
  columns.memberships.append(all(0), {
    stage: stays.map(([stage]) => stage),
    since: stays.map(([, since]) => since),
    until: stays.map(([, , until]) => until),
    ...{ at: all(1), role: all(0), output: all(-1), share: all(-1), confidence: all(2) },
  });
  return columns;
};

const counted = (columns: ChainColumns, day: number): readonly number[] =>
  [0, 1, 2].filter((row) => isCounted({ columns, day, confidence: 0 } as Survey, row));

describe('A membership that overlaps another at the same stage', () => {
  const columns = columnsOf([cabinets, 10, 30], [cabinets, 20, 40], [switchgear, 15, 40]);

  test('is not counted beside it: the first is', () => expect(counted(columns, 25)).toEqual([0, 2]));

  test('is counted once the first has ended', () => expect(counted(columns, 35)).toEqual([1, 2]));
});
