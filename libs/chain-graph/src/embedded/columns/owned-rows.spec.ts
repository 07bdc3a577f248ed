import { Column } from './column.js';
import { NONE, OwnedRows } from './owned-rows.js';

const amountsOf = (rows: OwnedRows<'amount'>, owner: number): readonly number[] => {
  const amounts: number[] = [];
  for (let row = rows.first(owner); row !== NONE; row = rows.next(row))
    amounts.push(rows.columns.amount.get(row));
  return amounts;
};

const newRows = (): OwnedRows<'amount'> => new OwnedRows({ amount: Column.ofAmounts() }, ['amount']);

describe('Rows of an owner', () => {
  test('are found newest first', () => {
    const rows = newRows();
    rows.append([4, 9, 4], { amount: [10, 20, 30] });
    expect([amountsOf(rows, 4), amountsOf(rows, 9), amountsOf(rows, 5)]).toEqual([[30, 10], [20], []]);
  });

  test('are gone once dropped, and lie in waste', () => {
    const rows = newRows();
    rows.append([4, 9, 4], { amount: [10, 20, 30] });
    rows.drop(4);
    rows.append([4], { amount: [40] });
    expect([amountsOf(rows, 4), amountsOf(rows, 9), rows.wasted]).toEqual([[40], [20], 2]);
  });

  test('keep amounts beyond 32 bits, however many there are', () => {
    const rows = newRows();
    const amounts = Array.from({ length: 1000 }, (_, at) => at * 10 ** 10);
    rows.append(
      amounts.map(() => 0),
      { amount: amounts },
    );
    expect(amountsOf(rows, 0)).toEqual(amounts.toReversed());
  });
});
