import { parse } from 'csv-parse/sync';
import { LineCount } from './line-count.js';

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const beginnings = (text: string): readonly number[] => {
  const lines = new LineCount();
  const parsed: readonly unknown[] = parse(text, {
    info: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  return parsed.map((each) => {
    const { record, info } = each as Parsed;
    return lines.beginningOf(record, info.lines);
  });
};

describe('Counting the lines of records', () => {
  test.each<[string, string, readonly number[]]>([
    ['rows of one line', 'a,b\nc,d\ne,f', [1, 2, 3]],
    ['empty lines between them', 'a,b\n\n\nc,d\n\ne,f\n', [1, 4, 6]],
    ['a cell of several lines', 'a,"x\n\ny"\nc,d\n', [1, 4]],
    ['a cell with CRLF in a file with LF', 'a,b\n"x\r\ny","z\r\n"\nc,d\ne,"1\n2"\nf,g\n', [1, 2, 5, 6, 8]],
    ['a file with CRLF', 'a,b\r\n\r\nc,"x\r\ny"\r\ne,f\r\n', [1, 3, 5]],
    ['a header with CRLF and rows with LF', 'a,b\r\nc,d\ne,f\n', [1, 2, 3]],
    ['a file with CR', 'a,b\rc,"x\ry"\re,f\r', [1, 2, 4]],
  ])('%s', (_what, text, expected) => {
    expect(beginnings(text)).toEqual(expected);
  });
});
