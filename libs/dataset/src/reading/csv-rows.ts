import { existsSync } from 'node:fs';
import { restored } from '../formula.js';
import { DatasetError, problem, type Problem } from '../problem.js';
import type { TableShape } from '../tables/table-shape.js';
import { CsvRecords, type CsvRecord, type RecordOrProblem } from './csv-records.js';
import { decodedText, Unreadable } from './decoded-text.js';

/** Cells by column; a cell that is absent or empty is missing. */
export interface RawRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export type RowOrProblem = { readonly row: RawRow } | { readonly problem: Problem };

const MOST_NAMED = 5;

/**
 * The rows of a CSV file (RFC 4180, header row), streamed; none of a file that is absent, and blank ones are left out. A row of
 * the wrong length or with misplaced quotes is a problem and reading goes on; a quote without end and text that is no UTF-8 are
 * problems that end the file. Unknown, repeated and missing columns throw a `DatasetError`.
 */
export async function* csvRows(path: string, shape: TableShape): AsyncGenerator<RowOrProblem> {
  if (!existsSync(path)) return;
  let header: readonly string[] | undefined;
  for await (const found of recordsOf(path, shape.file)) {
    if ('problem' in found) {
      yield found;
      // Whatever is wrong with the header, there is no telling what the cells below it are.
      if (header === undefined) return;
    } else if (header === undefined) header = checkedHeader(found.record.cells, shape);
    else if (!isBlank(found.record.cells)) yield rowOf(found.record, header, shape.file);
  }
  if (header === undefined)
    yield { problem: problem({ file: shape.file, line: 1 }, 'EMPTY_FILE', emptyFile(shape)) };
}

async function* recordsOf(path: string, file: string): AsyncGenerator<RecordOrProblem> {
  const records = new CsvRecords(file);
  try {
    for await (const text of decodedText(path, file)) {
      yield* await records.read(text);
      if (records.isBroken) return;
    }
  } catch (error) {
    yield { problem: problemOf(error) };
    return;
  }
  yield* await records.end();
}

const problemOf = (error: unknown): Problem => {
  if (error instanceof Unreadable) return error.problem;
  throw error;
};

/** As a spreadsheet leaves them below a table. */
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const emptyFile = (shape: TableShape): string =>
  `The file is empty: give it a header row (${[...shape.required, ...shape.optional].join(',')}) or delete it`;

const rowOf = ({ line, cells: record }: CsvRecord, header: readonly string[], file: string): RowOrProblem => {
  if (record.length !== header.length) {
    const message = `The row has ${record.length} cells and the header ${header.length}: check commas and quotes`;
    return { problem: problem({ file, line, value: record.join(',') }, 'ROW_LENGTH', message) };
  }
  const cells = new Map<string, string>();
  record.forEach((cell, at) => {
    if (cell !== '') cells.set(header[at] ?? '', restored(cell));
  });
  return { row: { line, cells } };
};

const checkedHeader = (
  record: readonly string[],
  { file, required, optional }: TableShape,
): readonly string[] => {
  const known = [...required, ...optional];
  if (record.length === 1 && /[;\t]/.test(record[0] ?? ''))
    throw new DatasetError(
      'WRONG_SEPARATOR',
      `The columns of ${file} are not parted by commas: save it as "CSV UTF-8 (comma delimited)"`,
    );
  const unknown = record.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new DatasetError(
      'UNKNOWN_COLUMN',
      `${file} has the unknown column ${namesOf(unknown)}: known are ${known.join(', ')}`,
    );
  const missing = required.filter((name) => !record.includes(name));
  if (missing.length > 0)
    throw new DatasetError(
      'MISSING_COLUMN',
      `${file} lacks the column ${missing.join(', ')}: add it to the header`,
    );
  const repeated = record.find((name, at) => record.indexOf(name) !== at);
  if (repeated !== undefined)
    throw new DatasetError('REPEATED_COLUMN', `${file} has the column ${repeated} twice: keep one`);
  return record;
};

const namesOf = (columns: readonly string[]): string => {
  const named = columns.slice(0, MOST_NAMED).map((name) => JSON.stringify(name.slice(0, 100)));
  return columns.length > MOST_NAMED ? `${named.join(', ')} and others` : named.join(', ');
};
