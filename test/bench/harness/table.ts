import { bandOf } from './bands.js';
import type { Measured, Result, Row } from './row.js';
import { isVoid, median, perCpuSecond, rate, ratios, spread } from './statistics.js';

const WIDTHS = [5, 44, 15, 15, 7, 12, 7, 12] as const;
const HEADINGS = ['row', 'what', 'ours', 'peer', 'ratio', 'min-max', 'rounds', 'band', 'per CPU-s'];

export const heading = (): string => line(HEADINGS);

export const resultText = (result: Result): string => {
  const { number, what } = result.row;
  if ('notRun' in result) return line([number, what, `not run: ${result.notRun}`]);
  return [line(cells(result.row, result.measured)), ...remarks(result.measured)].join('\n');
};

export const answersText = (results: readonly Result[]): string => {
  const findings = results.flatMap((result) => ('measured' in result ? result.measured.findings : []));
  const wrong = findings.filter(({ right }) => !right);
  return [
    `answers: ${findings.length} checked, ${findings.length - wrong.length} right`,
    ...wrong.map(({ what }) => `  wrong: ${what}`),
  ].join('\n');
};

const cells = (row: Row, { pairs }: Measured): readonly string[] => {
  const lower = row.bands.lower ?? false;
  const { median: ratio, least, most } = spread(ratios(pairs, rate, lower));
  const amount = (side: 'ours' | 'peer'): string => {
    const seconds = median(pairs.map((pair) => pair[side].seconds));
    return lower
      ? `${number(seconds)} s`
      : `${number(median(pairs.map((pair) => rate(pair[side]))))} ${row.unit}`;
  };
  const peers = spread(pairs.map(({ peer }) => rate(peer)));
  const verdict = isVoid(pairs)
    ? ['VOID', `peer ${number(peers.least)}-${number(peers.most)}`, String(pairs.length), '']
    : [
        ratio.toFixed(2),
        `${least.toFixed(2)}-${most.toFixed(2)}`,
        String(pairs.length),
        bandOf(ratio, row.bands),
      ];
  const cpu = median(ratios(pairs, perCpuSecond, lower)).toFixed(2);
  return [row.number, lower ? `${row.what} ↓` : row.what, amount('ours'), amount('peer'), ...verdict, cpu];
};

const remarks = ({ remarks: said = [] }: Measured): readonly string[] => said.map((text) => `     ${text}`);

const number = (value: number): string => {
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
};

const line = (texts: readonly string[]): string =>
  texts
    .map((text, at) => text.padEnd(WIDTHS[at] ?? 0))
    .join(' ')
    .trimEnd();
