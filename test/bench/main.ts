import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf, environmentText } from './harness/environment.js';
import { endAllSides } from './harness/side-process.js';
import type { Result, Row } from './harness/row.js';
import { answersText, heading, resultText } from './harness/table.js';
import { parseOptions, USAGE, type Options } from './options.js';
import { rows } from './rows/rows.js';

const QUICK_LIMIT_MS = 170_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const isAsked = ({ number, what }: Row, names: readonly string[]): boolean =>
  names.length === 0 ||
  names.some((name) => number.toLowerCase().startsWith(name.toLowerCase()) || what.includes(name));

const OVER = 'the time of --quick is over';

/** At the end of the time of --quick whatever still runs is ended. */
const runRow = async (row: Row, options: Options, folder: string): Promise<Result> => {
  const own = join(folder, row.number);
  mkdirSync(own, { recursive: true });
  const left = options.quick ? QUICK_LIMIT_MS - performance.now() : undefined;
  const timer = left === undefined ? undefined : setTimeout(() => void endAllSides(), left);
  try {
    return { row, measured: await row.run(options, own) };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { row, notRun: isOver(options) ? OVER : reason };
  } finally {
    clearTimeout(timer);
    await endAllSides();
    rmSync(own, { recursive: true, force: true });
  }
};

const isOver = ({ quick }: Options): boolean => quick && performance.now() >= QUICK_LIMIT_MS;

const rowsAsked = (names: readonly string[]): readonly Row[] => {
  const asked = rows.filter((row) => isAsked(row, names));
  if (asked.length > 0) return asked;
  throw new Error(
    `There is no row ${names.join(' ')}; there are ${rows.map(({ number }) => number).join(' ')}`,
  );
};

const runAll = async (options: Options, folder: string): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (const row of rowsAsked(options.names)) {
    const result = isOver(options) ? { row, notRun: OVER } : await runRow(row, options, folder);
    results.push(result);
    say(resultText(result));
  }
  return results;
};

const bench = async (options: Options): Promise<number> => {
  mkdirSync(options.data, { recursive: true });
  const folder = mkdtempSync(join(options.data, 'bench-'));
  try {
    const environment = environmentOf(folder, options.seed);
    say(`${environmentText(environment)}\n${heading()}`);
    const results = await runAll(options, folder);
    say(answersText(results));
    if (options.json !== undefined)
      writeFileSync(options.json, JSON.stringify({ environment, options, results }, null, 1));
    return exitCode(results);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** 1 for a wrong answer, a lost id, a missing sync; 2 when nothing could run; time never fails. */
const exitCode = (results: readonly Result[]): number => {
  const findings = results.flatMap((result) => ('measured' in result ? result.measured.findings : []));
  if (findings.some(({ right }) => !right)) return 1;
  return results.some((result) => 'measured' in result) ? 0 : 2;
};

try {
  process.exitCode = await bench(parseOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
