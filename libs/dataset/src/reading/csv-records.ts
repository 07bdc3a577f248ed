import { CsvError, parse } from 'csv-parse';
import { problem, type Problem } from '../problem.js';
import { LineCount } from './line-count.js';

/** A record as it stands in a file, the header too. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type RecordOrProblem = { readonly record: CsvRecord } | { readonly problem: Problem };

/** In bytes: what is larger is the text after a quote that is never closed. */
const LONGEST_RECORD = 1_000_000;

/** Reads the records of one CSV (RFC 4180), given its text piece by piece. Each piece answers what it completed, in order. */
export class CsvRecords {
  private found: RecordOrProblem[] = [];
  private skipped = 0;
  private readonly lines = new LineCount();
  private readonly parser;

  constructor(private readonly file: string) {
    this.parser = parse({
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LONGEST_RECORD,
      on_record: (cells: readonly string[], { lines }) => {
        this.found.push({ record: { line: this.lines.beginningOf(cells, lines), cells } });
        return null;
      },
      skip_records_with_error: true,
      on_skip: (error) => this.skip(error),
    }).on('error', () => undefined);
  }

  read(text: string): Promise<readonly RecordOrProblem[]> {
    return this.after((done) => this.parser.write(text, done));
  }

  end(): Promise<readonly RecordOrProblem[]> {
    return this.after((done) => this.parser.end(done));
  }

  /** Whether the file cannot be read on. */
  get isBroken(): boolean {
    return this.parser.errored !== null;
  }

  private async after(
    step: (done: (error?: Error | null) => void) => void,
  ): Promise<readonly RecordOrProblem[]> {
    const error = await new Promise<Error | null | undefined>((resolve) => step(resolve));
    const { found } = this;
    this.found = [];
    if (error instanceof CsvError) found.push({ problem: this.finalProblem(error) });
    else if (error instanceof Error) throw error;
    return found;
  }

  /** A record that is none is left out, and told once; one without end ends the file. */
  private skip(error: CsvError | undefined): undefined {
    if (error === undefined) return;
    if (isFinal(error)) throw error;
    const line = this.lines.lineOf(Number(error['lines']));
    if (line !== this.skipped) this.found.push({ problem: this.problemOf(error, line) });
    this.skipped = line;
  }

  /** Only quotes hold several lines: a record too long that has several is one whose quote is never closed. */
  private finalProblem(error: CsvError): Problem {
    const line = this.lines.next;
    const isQuoted = this.lines.lineOf(Number(error['lines'])) > line;
    return this.problemOf(isQuoted ? { code: 'CSV_QUOTE_NOT_CLOSED' } : error, line);
  }

  private problemOf({ code }: Pick<CsvError, 'code'>, line: number): Problem {
    const { named, message } = ADVICE[code] ?? { named: code, message: 'This row is no CSV (RFC 4180)' };
    return problem({ file: this.file, line }, named, message);
  }
}

const isFinal = ({ code }: CsvError): boolean =>
  code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED';

const ADVICE: Readonly<Record<string, { readonly named: string; readonly message: string }>> = {
  CSV_QUOTE_NOT_CLOSED: {
    named: 'CSV_QUOTE_NOT_CLOSED',
    message:
      'A quote opens on this line and is never closed, so nothing from here on was read: close it, or double a quote that belongs to the text',
  },
  CSV_MAX_RECORD_SIZE: {
    named: 'ROW_TOO_LONG',
    message:
      'The row is longer than a megabyte, and nothing from here on was read: shorten its cells, or close a quote it opens',
  },
  INVALID_OPENING_QUOTE: {
    named: 'CSV_QUOTE_MISPLACED',
    message: 'A quote stands within a cell: put the whole cell in quotes and double the quote in it',
  },
  CSV_INVALID_CLOSING_QUOTE: {
    named: 'CSV_QUOTE_MISPLACED',
    message: 'Text follows a closing quote: double a quote that belongs to the text',
  },
};
