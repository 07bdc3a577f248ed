import { existsSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { codeOf } from '@liantu/kernel';
import { parse } from 'csv-parse';
import { restored } from '../formula.js';
import { DatasetError, problem, type Problem } from '../problem.js';
import type { TableShape } from '../tables/table-shape.js';
import { decodedText, Unreadable } from './decoded-text.js';
import { LineCount } from './line-count.js';

/** Cells by column; a cell that is absent or empty is missing. */
export interface RawRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export type RowOrProblem = { readonly row: RawRow } | { readonly problem: Problem };

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const LONGEST_RECORD = 1_000_000;
const MOST_NAMED = 5;

/**
 * The rows of a CSV file (RFC 4180, header row), streamed; none of a file that is absent. A row of the wrong length is a problem
 * and reading goes on; text that is no CSV or no UTF-8 is a problem that ends the file. Unknown, repeated and missing columns
 * throw a `DatasetError`.
 */
export async function* csvRows(path: string, shape: TableShape): AsyncGenerator<RowOrProblem> {
  if (!existsSync(path)) return;
  const parser = parsedRecords(path, shape.file);
  let header: readonly string[] | undefined;
  const lines = new LineCount();
  try {
    for await (const parsed of parser) {
      const line = lines.beginningOf(parsed.record, parsed.info.lines);
      if (header === undefined) header = checkedHeader(parsed.record, shape);
      else yield rowOf(parsed.record, header, { file: shape.file, line });
    }
  } catch (error) {
    yield { problem: unreadable(error, { file: shape.file, line: lines.next }) };
    return;
  }
  if (header === undefined)
    yield { problem: problem({ file: shape.file, line: 1 }, 'EMPTY_FILE', emptyFile(shape)) };
}

const parsedRecords = (path: string, file: string): AsyncIterable<Parsed> => {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_RECORD,
  });
  pipeline(
    Readable.from(decodedText(path, file), { objectMode: false, encoding: 'utf8' }),
    parser,
    () => undefined,
  );
  return parser;
};

const emptyFile = (shape: TableShape): string =>
  `The file is empty: give it a header row (${[...shape.required, ...shape.optional].join(',')}) or delete it`;

const rowOf = (
  record: readonly string[],
  header: readonly string[],
  at: { readonly file: string; readonly line: number },
): RowOrProblem => {
  if (record.length !== header.length) {
    const message = `The row has ${record.length} cells and the header ${header.length}: check commas and quotes`;
    return { problem: problem({ ...at, value: record.join(',') }, 'ROW_LENGTH', message) };
  }
  const cells = new Map<string, string>();
  record.forEach((cell, at) => {
    if (cell !== '') cells.set(header[at] ?? '', restored(cell));
  });
  return { row: { line: at.line, cells } };
};

const checkedHeader = (
  record: readonly string[],
  { file, required, optional }: TableShape,
): readonly string[] => {
  const known = [...required, ...optional];
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

const unreadable = (error: unknown, at: { readonly file: string; readonly line: number }): Problem => {
  if (error instanceof DatasetError) throw error;
  if (error instanceof Unreadable) return error.problem;
  const code = codeOf(error);
  if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error;
  return problem(at, code, syntaxAdvice(code, error));
};

const syntaxAdvice = (code: string, error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error);
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quote is opened and never closed: close it, or double a quote that belongs to the text'
    : `This is no CSV (RFC 4180): ${said.slice(0, 300)}`;
};
