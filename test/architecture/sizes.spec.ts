import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, percentile, type FileSize } from '../support/measure.js';
import { isTest, root, sourceFiles } from '../support/repository.js';

const files = sourceFiles().map((path) => measure(path, readFileSync(join(root, path), 'utf8')));
const ours = files.filter(({ path }) => !isTest(path));
const sum = (list: readonly FileSize[], of: (file: FileSize) => number): number =>
  list.reduce((total, file) => total + of(file), 0);

const code = sum(ours, (file) => file.code);
const functions = ours.flatMap((file) => file.functions);
const perThousand = (count: number): number => (1000 * count) / Math.max(1, code);
const spread = (values: readonly number[]): string =>
  `${percentile(values, 0.5)} / ${percentile(values, 0.9)} / ${percentile(values, 1)}`;

const row = (): string =>
  [
    `${(code / 1000).toFixed(1)} kLOC`,
    `files ${spread(ours.map((file) => file.code))}`,
    `functions ${spread(functions)}`,
    `comments ${((100 * sum(ours, (file) => file.comments)) / Math.max(1, code)).toFixed(1)} %`,
    `any ${perThousand(sum(ours, (file) => file.anys)).toFixed(1)}`,
    `casts ${perThousand(sum(ours, (file) => file.casts)).toFixed(1)}`,
    `test : code ${(
      sum(
        files.filter(({ path }) => isTest(path)),
        (file) => file.code,
      ) / Math.max(1, code)
    ).toFixed(2)}`,
  ].join(' · ');

describe('The sizes of the code (median / p90 / largest)', () => {
  beforeAll(() => process.stdout.write(`${row()}\n`));

  test('nine functions of ten have at most 25 lines', () => {
    expect(percentile(functions, 0.9)).toBeLessThanOrEqual(25);
  });

  test('no file has more than 250 lines', () => {
    expect(files.filter((file) => file.code > 250).map(({ path }) => path)).toEqual([]);
  });

  test('a thousand lines hold at most 3 casts', () => {
    expect(perThousand(sum(ours, (file) => file.casts))).toBeLessThanOrEqual(3);
  });

  test('nothing is any', () => {
    expect(files.filter(({ anys }) => anys > 0).map(({ path }) => path)).toEqual([]);
  });
});

describe('Switching a lint rule off', () => {
  const disables = sourceFiles().flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/(?:\/\/|\/\*)\s*eslint-disable[^\n]*/g)].map(
      ([comment]) => `${path}: ${comment}`,
    ),
  );

  test('gives a reason', () => {
    expect(disables.filter((comment) => !/ -- \S/.test(comment))).toEqual([]);
  });

  test('is never done for a size', () => {
    expect(disables.filter((comment) => /max-|complexity/.test(comment))).toEqual([]);
  });

  test('names the rule', () => {
    expect(
      disables.filter((comment) => /eslint-disable(-next-line|-line)?\s*(--|\*\/|$)/.test(comment)),
    ).toEqual([]);
  });
});
