import { problem, type Problem, type Refuse } from '../problem.js';
import type { TableShape } from '../tables/table-shape.js';
import { csvRows } from './csv-rows.js';
import { RowReader } from './row-reader.js';
import { SeenKeys } from './seen-keys.js';

const SEPARATOR = '\u0000';

/** The natural key of a row, as one text. */
export const keyOf = (reader: RowReader, shape: TableShape): string =>
  shape.key.map((column) => reader.text(column) ?? '').join(SEPARATOR);

/**
 * A reader for each row of a file that may be absent. What is no row, and a row whose key stood before, goes to `refuse` and is
 * left out.
 */
export async function* tableRows(path: string, shape: TableShape, refuse: Refuse): AsyncGenerator<RowReader> {
  const seen = new SeenRows(shape);
  for await (const item of csvRows(path, shape)) {
    if ('problem' in item) {
      refuse(item.problem, item.id);
      continue;
    }
    const reader = new RowReader(shape.file, item.row);
    const repeated = seen.repeated(reader);
    if (repeated === undefined) yield reader;
    else refuse(repeated);
  }
}

class SeenRows {
  private readonly keys = new SeenKeys();
  private readonly values = new SeenKeys();

  constructor(private readonly shape: TableShape) {}

  /** What is wrong when the row says again what must stand once. */
  repeated(reader: RowReader): Problem | undefined {
    const { key, required, unique } = this.shape;
    // A row without its key is refused for that, by whoever reads it.
    if (key.some((column) => required.includes(column) && reader.text(column) === undefined))
      return undefined;
    const line = this.keys.meet(keyOf(reader, this.shape), reader.line);
    if (line !== undefined) return this.duplicate(reader, { columns: key, line, code: 'DUPLICATE_ROW' });
    const value = unique === undefined ? undefined : reader.text(unique.column);
    if (unique === undefined || value === undefined) return undefined;
    const { column, code } = unique;
    const before = this.values.meet(value, reader.line);
    return before === undefined
      ? undefined
      : this.duplicate(reader, { columns: [column], line: before, code });
  }

  private duplicate(
    reader: RowReader,
    twice: { readonly columns: readonly string[]; readonly line: number; readonly code: string },
  ): Problem {
    const columns = twice.columns.join(', ');
    const value = twice.columns.map((column) => reader.text(column) ?? '').join(', ');
    return problem(
      { file: this.shape.file, line: reader.line, column: columns, value },
      twice.code,
      `Line ${twice.line} has the same ${columns}: keep one of the two`,
    );
  }
}
