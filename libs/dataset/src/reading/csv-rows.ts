import { existsSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { codeOf } from '@liantu/kernel';
import { parse } from 'csv-parse';
import { restored } from '../formula.js';
import { DatasetError, problem, type Problem } from '../problem.js';
import type { TableShape } from '../tables/table-shape.js';
import { decodedText, Unreadable } from './decoded-text.js';

/** Cells by column; a cell that is absent or empty is missing. */
export interface RawRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export type RowOrProblem = { readonly row: RawRow } | { readonly problem: Problem };

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

const LONGEST_RECORD = 1_000_000;

/**
 * The rows of a CSV file (RFC 4180, header row), streamed; none of a file that is absent. A row of the wrong length is a problem and reading goes on; text that
 * is no CSV or no UTF-8 is a problem that ends the file. Unknown, repeated and missing columns throw a `DatasetError`.
 */
export async function* csvRows(path: string, shape: TableShape): AsyncGenerator<RowOrProblem> {
  if (!existsSync(path)) return;
  const parser = parsedRecords(path, shape.file);
  let header: readonly string[] | undefined;
  let nextLine = 1;
  try {
    for await (const parsed of parser) {
      if (header === undefined) header = checkedHeader(parsed.record, shape);
      else yield rowOf(parsed, header, shape.file);
      nextLine = parsed.info.lines + 1;
    }
  } catch (error) {
    yield { problem: unreadable(error, { file: shape.file, line: nextLine }) };
    return;
  }
  if (header === undefined)
    yield { problem: problem({ file: shape.file, line: 1 }, 'EMPTY_FILE', emptyFile(shape)) };
}

const parsedRecords = (path: string, file: string): AsyncIterable<Parsed> => {
  const parser = parse({
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
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

const rowOf = ({ record, raw, info }: Parsed, header: readonly string[], file: string): RowOrProblem => {
  const line = info.lines - linesInside(raw);
  if (record.length !== header.length) {
    const message = `The row has ${record.length} cells and the header ${header.length}: check commas and quotes`;
    return { problem: problem({ file, line, value: raw.trim() }, 'ROW_LENGTH', message) };
  }
  const cells = new Map<string, string>();
  record.forEach((cell, at) => {
    if (cell !== '') cells.set(header[at] ?? '', restored(cell));
  });
  return { row: { line, cells } };
};

const linesInside = (raw: string): number => raw.replace(/^(\r?\n)+|\r?\n$/g, '').split('\n').length - 1;

const checkedHeader = (
  record: readonly string[],
  { file, required, optional }: TableShape,
): readonly string[] => {
  const known = [...required, ...optional];
  const unknown = record.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new DatasetError(
      'UNKNOWN_COLUMN',
      `${file} has the unknown column ${unknown.map((name) => JSON.stringify(name.slice(0, 100))).join(', ')}: known are ${known.join(', ')}`,
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
