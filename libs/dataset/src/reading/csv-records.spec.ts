import { CsvRecords, type RecordOrProblem } from './csv-records.js';

/** Line and cells of each record, line and code of each problem, given the text in pieces. */
const read = async (...pieces: readonly string[]): Promise<readonly unknown[]> => {
  const records = new CsvRecords('enterprises.csv');
  const found: RecordOrProblem[] = [];
  for (const piece of pieces) if (!records.isBroken) found.push(...(await records.read(piece)));
  if (!records.isBroken) found.push(...(await records.end()));
  return found.map((each) =>
    'record' in each ? [each.record.line, ...each.record.cells] : [each.problem.line, each.problem.code],
  );
};

describe('Reading the records of a CSV', () => {
  test('a cell may hold commas, quotes and lines, and come in pieces', async () => {
    expect(await read('\ufeffid,na', 'me\r\nxuji,"许', '继, ""电气""\r\n"\r\nfei', 'ling,')).toEqual([
      [1, 'id', 'name'],
      [2, 'xuji', '许继, "电气"\r\n'],
      [4, 'feiling', ''],
    ]);
  });

  test('a misplaced quote is told with its line, and the records around it are read', async () => {
    expect(await read('id,name\na,许"继"\n\nb,"许"继"\nc,"森\n源"\nd,许"\ne,许\n')).toEqual([
      [1, 'id', 'name'],
      [2, 'CSV_QUOTE_MISPLACED'],
      [4, 'CSV_QUOTE_MISPLACED'],
      [5, 'c', '森\n源'],
      [7, 'CSV_QUOTE_MISPLACED'],
      [8, 'e', '许'],
    ]);
  });

  test('a quote without end is told with the line of its record, after all records before it', async () => {
    expect(await read('id,name\na,许继\nb,"森源\nc,飞羚\n')).toEqual([
      [1, 'id', 'name'],
      [2, 'a', '许继'],
      [3, 'CSV_QUOTE_NOT_CLOSED'],
    ]);
  });

  test('a quote without end is given up, however much follows', async () => {
    const megabyte = '许继\n'.repeat(150_000);
    const found = await read('id,name\na,许继\nb,"', ...Array.from({ length: 20 }, () => megabyte));
    expect(found.slice(1)).toEqual([
      [2, 'a', '许继'],
      [3, 'CSV_QUOTE_NOT_CLOSED'],
    ]);
  });

  test('a line without end is given up too', async () => {
    const found = await read(
      'id,name\na,许继\nb,',
      ...Array.from({ length: 20 }, () => '许继'.repeat(50_000)),
    );
    expect(found.slice(1)).toEqual([
      [2, 'a', '许继'],
      [3, 'ROW_TOO_LONG'],
    ]);
  });
});
