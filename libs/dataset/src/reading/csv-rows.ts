import { existsSync } from 'node:fs';
import { restored } from '../formula.js';
import { problem, type Problem } from '../problem.js';
import type { TableShape } from '../tables/table-shape.js';
import { CsvRecords, type CsvRecord, type RecordOrProblem } from './csv-records.js';
import { decodedText, Unreadable } from './decoded-text.js';

/** Cells by column; a cell that is absent or empty is missing. */
export interface RawRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A row, or what is wrong with one, and its id where that can be told. */
export type RowOrProblem =
  { readonly row: RawRow } | { readonly problem: Problem; readonly id?: string | undefined };

const MOST_NAMED = 5;

/**
 * The rows of a CSV file (RFC 4180, header row), streamed; none of a file that is absent, and blank ones are left out. A row of
 * the wrong length or with misplaced quotes is a problem and reading goes on; unknown, repeated and missing columns, a quote
 * without end and text that is no UTF-8 are problems that end the file.
 */
export async function* csvRows(path: string, shape: TableShape): AsyncGenerator<RowOrProblem> {
  if (!existsSync(path)) return;
  let header: readonly string[] | undefined;
  for await (const found of recordsOf(path, shape.file)) {
    if ('problem' in found) {
      yield found;
      // Whatever is wrong with the header, there is no telling what the cells below it are.
      if (header === undefined) return;
    } else if (header === undefined) {
      const wrong = headerProblems(found.record, shape);
      if (wrong.length > 0) return yield* wrong.map((each) => ({ problem: each }));
      header = found.record.cells;
    } else yield rowOf(found.record, header, shape.file);
  }
  if (header === undefined)
    yield { problem: problem({ file: shape.file, line: 1 }, 'EMPTY_FILE', emptyFile(shape)) };
}

async function* recordsOf(path: string, file: string): AsyncGenerator<RecordOrProblem> {
  const records = new CsvRecords(file);
  try {
    for await (const text of decodedText(path, file)) {
      yield* (await records.read(text)).filter(isFilled);
      if (records.isBroken) return;
    }
  } catch (error) {
    yield { problem: problemOf(error) };
    return;
  }
  yield* (await records.end()).filter(isFilled);
}

const problemOf = (error: unknown): Problem => {
  if (error instanceof Unreadable) return error.problem;
  throw error;
};

/** A spreadsheet leaves blank records below a table. */
const isFilled = (found: RecordOrProblem): boolean =>
  'problem' in found || found.record.cells.some((cell) => cell.trim() !== '');

const emptyFile = (shape: TableShape): string =>
  `The file is empty: give it a header row (${[...shape.required, ...shape.optional].join(',')}) or delete it`;

const rowOf = ({ line, cells: record }: CsvRecord, header: readonly string[], file: string): RowOrProblem => {
  if (record.length !== header.length) {
    const message = `The row has ${record.length} cells and the header ${header.length}: check commas and quotes`;
    const id = record[header.indexOf('id')];
    return { problem: problem({ file, line, value: record.join(',') }, 'ROW_LENGTH', message), id };
  }
  const cells = new Map<string, string>();
  record.forEach((cell, at) => {
    if (cell !== '') cells.set(header[at] ?? '', restored(cell));
  });
  return { row: { line, cells } };
};

/** Everything that keeps the cells below a header from being told apart. */
const headerProblems = (
  { line, cells }: CsvRecord,
  { file, required, optional }: TableShape,
): readonly Problem[] => {
  const found = (code: string, message: string, at: { readonly column?: string; readonly value?: string }) =>
    problem({ file, line, ...at }, code, message);
  if (cells.length === 1 && /[;\t]/.test(cells[0] ?? ''))
    return [found('WRONG_SEPARATOR', WRONG_SEPARATOR, { value: cells[0] ?? '' })];
  const known = [...required, ...optional];
  const unknown = [...new Set(cells.filter((name) => !known.includes(name)))];
  const advice = `Correct or delete this column: known are ${known.join(', ')}`;
  return [
    ...unknown.slice(0, MOST_NAMED).map((value) => found('UNKNOWN_COLUMN', advice, { value })),
    ...required
      .filter((name) => !cells.includes(name))
      .map((column) => found('MISSING_COLUMN', 'Add this column to the header', { column })),
    ...known
      .filter((name) => cells.indexOf(name) !== cells.lastIndexOf(name))
      .map((column) => found('REPEATED_COLUMN', 'The column stands twice: keep one', { column })),
  ];
};

const WRONG_SEPARATOR =
  'The columns are not parted by commas: save the file as "CSV UTF-8 (comma delimited)"';
