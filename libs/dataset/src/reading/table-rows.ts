import { problem, type Problem } from '../problem.js';
import type { TableShape } from '../tables/table-shape.js';
import { csvRows } from './csv-rows.js';
import { RowReader } from './row-reader.js';

const SEPARATOR = '\u0000';

/** The natural key of a row, as one text. */
export const keyOf = (reader: RowReader, shape: TableShape): string =>
  shape.key.map((column) => reader.text(column) ?? '').join(SEPARATOR);

/**
 * A reader for each row of a file that may be absent. What is no row, and a row whose key stood before, goes to `refuse` and is
 * left out.
 */
export async function* tableRows(
  path: string,
  shape: TableShape,
  refuse: (problem: Problem) => void,
): AsyncGenerator<RowReader> {
  const seen = new Map<string, number>();
  for await (const item of csvRows(path, shape)) {
    if ('problem' in item) {
      refuse(item.problem);
      continue;
    }
    const reader = new RowReader(shape.file, item.row);
    const key = keyOf(reader, shape);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, reader.line);
      yield reader;
    } else refuse(duplicate(reader, shape, before));
  }
}

const duplicate = (reader: RowReader, { file, key }: TableShape, before: number): Problem =>
  problem(
    {
      file,
      line: reader.line,
      column: key.join(', '),
      value: key.map((column) => reader.text(column) ?? '').join(', '),
    },
    'DUPLICATE_ROW',
    `Line ${before} has the same ${key.join(', ')}: keep one of the two`,
  );
