/** A text that breaks one lint rule where it is planted. */
export interface LintProbe {
  readonly rule: string;
  readonly at: string;
  readonly text: string;
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const constants = (count: number): string =>
  lines(count, (index) => `export const value${index} = ${index};`);

const branches = (count: number): string =>
  `export const f = (n: number): number => {\n${lines(count, (index) => `if (n === ${index}) return ${index + 1};`)}\nreturn 0;\n};`;

const pureFolders = {
  kernel: 'libs/kernel/src',
  domain: 'libs/domain/src/link',
  analysis: 'libs/gap-analysis/src/rules',
  projection: 'libs/chain-graph/src/projection',
};

const forbiddenGlobals = {
  Date: 'export const f = (text: string): number => Date.parse(text);',
  process: 'export const f = (): string => process.version;',
  fetch: "export const f = (): Promise<unknown> => fetch('http://127.0.0.1');",
  setTimeout: 'export const f = (): unknown => setTimeout(() => 1, 1);',
  crypto: 'export const f = (): string => crypto.randomUUID();',
};

const inPureCode: readonly LintProbe[] = Object.entries(pureFolders).flatMap(([folder, path]) => [
  ...Object.entries(forbiddenGlobals).map(([name, text]) => ({
    rule: 'no-restricted-globals',
    at: `${path}/${folder}-${name}.ts`,
    text,
  })),
  {
    rule: 'liantu/no-random',
    at: `${path}/${folder}-random.ts`,
    text: 'export const f = (): number => Math.random();',
  },
]);

const sizes: readonly LintProbe[] = [
  { rule: 'max-lines', at: 'libs/config/src/long.ts', text: constants(251) },
  { rule: 'max-lines', at: 'libs/domain/src/long.ts', text: constants(201) },
  {
    rule: 'max-lines-per-function',
    at: 'libs/config/src/long-function.ts',
    text: `export const f = (list: string[]): void => {\n${lines(40, () => "list.push('more');")}\n};`,
  },
  { rule: 'complexity', at: 'libs/config/src/branches.ts', text: branches(8) },
  {
    rule: 'max-depth',
    at: 'libs/config/src/deep.ts',
    text: 'export const f = (n: number): number => { if (n > 1) { if (n > 2) { if (n > 3) { if (n > 4) return 4; } } } return 0; };',
  },
  {
    rule: 'max-params',
    at: 'libs/config/src/params.ts',
    text: 'export const f = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;',
  },
  {
    rule: 'liantu/max-type-parameters',
    at: 'libs/config/src/generic.ts',
    text: 'export type Triple<A, B, C> = readonly [A, B, C];',
  },
];

const types: readonly LintProbe[] = [
  {
    rule: '@typescript-eslint/no-explicit-any',
    at: 'libs/config/src/any.ts',
    text: 'export type Anything = any;',
  },
  {
    rule: 'liantu/no-double-cast',
    at: 'libs/config/src/cast.ts',
    text: 'export const f = (n: number): string => n as unknown as string;',
  },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    at: 'libs/config/src/bang.ts',
    text: 'export const f = (n: number | undefined): number => n!;',
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    at: 'libs/config/src/floating.ts',
    text: 'export const f = (work: Promise<void>): void => { work; };',
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    at: 'libs/config/src/switch.ts',
    text: "export const f = (word: 'yes' | 'no'): number => { switch (word) { case 'yes': return 1; } return 0; };",
  },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    at: 'libs/config/src/type-import.ts',
    text: "import { URL } from 'node:url';\nexport type Address = URL;",
  },
  {
    rule: '@typescript-eslint/explicit-module-boundary-types',
    at: 'libs/config/src/boundary.ts',
    text: 'export const f = (n: number) => n;',
  },
  { rule: 'liantu/no-enum', at: 'libs/config/src/enum.ts', text: "export enum Word { Yes = 'yes' }" },
];

const habits: readonly LintProbe[] = [
  {
    rule: 'eqeqeq',
    at: 'libs/config/src/equal.ts',
    text: 'export const f = (n: number): boolean => n == 1;',
  },
  {
    rule: 'no-console',
    at: 'apps/cli/src/console.ts',
    text: "export const f = (): void => console.log('here');",
  },
  { rule: 'liantu/no-default-export', at: 'libs/config/src/default.ts', text: 'export default 1;' },
  {
    rule: 'liantu/no-environment',
    at: 'libs/event-store/src/environment.ts',
    text: "export const f = (): string | undefined => process.env['HOME'];",
  },
  {
    rule: 'liantu/no-environment',
    at: 'apps/api/src/environment.ts',
    text: "import { env } from 'node:process';\nexport const home = env['HOME'];",
  },
  {
    rule: 'liantu/no-clock',
    at: 'libs/event-store/src/now.ts',
    text: 'export const f = (): number => Date.now();',
  },
  {
    rule: 'liantu/no-clock',
    at: 'libs/dataset/src/today.ts',
    text: 'export const f = (): Date => new Date();',
  },
  {
    rule: 'liantu/no-text-into-driver',
    at: 'libs/event-store/src/embedded/text.ts',
    text: 'export const f = (db: { exec(sql: string): void }, id: string): void => db.exec(`DELETE FROM t WHERE id = ${id}`);',
  },
  {
    rule: 'liantu/no-text-into-driver',
    at: 'libs/chain-graph/src/embedded/text.ts',
    text: "export const f = (db: { prepare(sql: string): void }, id: string): void => db.prepare('SELECT ' + id);",
  },
  {
    rule: "Unused eslint-disable directive (no problems were reported from 'no-console').",
    at: 'libs/config/src/disable.ts',
    text: '// eslint-disable-next-line no-console -- nothing here\nexport const one = 1;',
  },
];

export const lintProbes: readonly LintProbe[] = [...inPureCode, ...sizes, ...types, ...habits];
