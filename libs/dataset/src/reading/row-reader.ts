import { isId, isRegionCode, type Confidence, type RegionCode } from '@liantu/domain';
import { isCalendarDate, LARGEST_AMOUNT, parseYuan, type CalendarDate, type Yuan } from '@liantu/kernel';
import { problem, type Problem, type Refuse } from '../problem.js';
import type { RawRow } from './csv-rows.js';

const UNITS = { 1: 10, 3: 1_000, 4: 10_000, 6: 1_000_000 } as const;
type Decimals = keyof typeof UNITS;

/** Reads the cells of one row as values and collects what is wrong with them. An empty cell is undefined. */
export class RowReader {
  readonly problems: Problem[] = [];

  constructor(
    readonly file: string,
    private readonly row: RawRow,
  ) {}

  get line(): number {
    return this.row.line;
  }

  text(column: string): string | undefined {
    return this.row.cells.get(column);
  }

  requiredText(column: string): string {
    const text = this.text(column);
    if (text === undefined) this.refuse(column, 'VALUE_MISSING', 'This cell must not be empty');
    return text ?? '';
  }

  id(column: string): string | undefined {
    const message = 'An id is 1 to 64 characters of A–Z a–z 0–9 _ . -';
    return this.checked(column, isIdText, 'ID_INVALID', message);
  }

  requiredId(column: string): string {
    this.requiredText(column);
    return this.id(column) ?? '';
  }

  date(column: string): CalendarDate | undefined {
    return this.checked(column, isCalendarDate, 'DATE_INVALID', 'A date is written YYYY-MM-DD and exists');
  }

  region(column: string): RegionCode | undefined {
    return this.checked(column, isRegionCode, 'REGION_INVALID', 'A region is a GB/T 2260 code of six digits');
  }

  /** Whole yuan; negative amounts are left to the rules, which name them. */
  yuan(column: string): Yuan | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const amount = parseYuan(text);
    if (isBeyond(LARGEST_AMOUNT, text)) {
      this.refuse(column, 'AMOUNT_TOO_LARGE', AMOUNT_TOO_LARGE);
      return undefined;
    }
    if (amount === undefined)
      this.refuse(
        column,
        'AMOUNT_INVALID',
        'Money is whole yuan without decimals, separators or unit: 12000000',
      );
    return amount;
  }

  wholeNumber(column: string): number | undefined {
    if (isBeyond(LARGEST_NUMBER, this.text(column) ?? '')) {
      this.refuse(column, 'AMOUNT_TOO_LARGE', `Write a number of at most ${LARGEST_NUMBER}`);
      return undefined;
    }
    const text = this.checked(
      column,
      isWholeNumber,
      'NUMBER_INVALID',
      'Write a whole number without separators: 1200',
    );
    return text === undefined ? undefined : Number(text);
  }

  /** A decimal from 0 to 1, as `decimal` gives it. */
  share(column: string, decimals: Decimals): number | undefined {
    const units = this.decimal(column, decimals);
    if (units === undefined || units <= UNITS[decimals]) return units;
    this.refuse(column, 'SHARE_OUT_OF_RANGE', 'Write a share from 0 to 1: 0.5');
    return undefined;
  }

  /** A decimal as a whole number of its smallest unit: with 4 decimals 0.1961 is 1961. */
  decimal(column: string, decimals: Decimals): number | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(text);
    const fraction = match?.[2] ?? '';
    if (match !== null && fraction.length <= decimals)
      return Number(match[1]) * UNITS[decimals] + Number(fraction.padEnd(decimals, '0'));
    this.refuse(
      column,
      'NUMBER_INVALID',
      `Write a decimal number from 0 to 999999999 with at most ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}: 0.5`,
    );
    return undefined;
  }

  /** One of the words, written in any letter case; answers it in capitals. */
  word<Word extends string>(column: string, words: readonly Word[]): Word | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
    if (found === undefined)
      this.refuse(
        column,
        'WORD_UNKNOWN',
        `Write one of ${words.map((word) => word.toLowerCase()).join(', ')}`,
      );
    return found;
  }

  confidence(column: string): Confidence | undefined {
    return this.word(column, ['HIGH', 'MEDIUM', 'LOW']);
  }

  /** Values separated by `;`. */
  list(column: string): readonly string[] {
    return (this.text(column) ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  refuse(column: string, code: string, message: string): void {
    const value = this.text(column) ?? '';
    this.problems.push(problem({ file: this.file, line: this.line, column, value }, code, message));
  }

  /** Gives everything that is wrong with the row to `refuse`. */
  reportTo(refuse: Refuse): void {
    for (const found of this.problems) refuse(found, this.text('id'));
  }

  private checked<Good extends string>(
    column: string,
    isGood: (text: string) => text is Good,
    code: string,
    message: string,
  ): Good | undefined {
    const text = this.text(column);
    if (text === undefined || isGood(text)) return text;
    this.refuse(column, code, message);
    return undefined;
  }
}

const LARGEST_NUMBER = 999_999_999_999_999n;
const AMOUNT_TOO_LARGE = `One amount is at most ${LARGEST_AMOUNT} yuan, ten trillion: check the unit and the digits`;

/** Whether the text is a whole number above the limit, of however many digits. */
const isBeyond = (limit: bigint, text: string): boolean =>
  /^[1-9]\d*$/.test(text) && (text.length > String(limit).length || BigInt(text) > limit);

const isIdText = (text: string): text is string => isId(text);

const isWholeNumber = (text: string): text is string => /^-?\d{1,15}$/.test(text);
