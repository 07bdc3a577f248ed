import { join } from 'node:path';
import { cruise, type Cruise } from '../support/cruise.js';
import { lint } from '../support/lint.js';
import { PlantedTree } from '../support/planted-tree.js';
import { root } from '../support/repository.js';
import { importProbes, surroundings } from './import.probes.js';
import { lintProbes } from './lint.probes.js';

describe('Planting an import that is not on the list', () => {
  let tree: PlantedTree;
  let seen: Cruise;
  beforeAll(async () => {
    const planted = importProbes.map(({ at, imports }) => [at, `import '${imports}';\n`] as const);
    tree = await PlantedTree.with({ ...surroundings, ...Object.fromEntries(planted) });
    seen = await cruise(tree.folder);
  }, 60_000);
  afterAll(() => tree.remove());

  test.each(importProbes)('is found by $rule at $at', ({ rule, at }) => {
    expect(seen.violations.filter(({ from }) => from === at).map((violation) => violation.rule)).toContain(
      rule,
    );
  });

  test('was done once for every rule at least', () => {
    expect(new Set(importProbes.map(({ rule }) => rule))).toEqual(new Set(seen.rules));
  });

  test('leaves the files around it without complaint', () => {
    expect(seen.violations.filter(({ from }) => from in surroundings)).toEqual([]);
  });
});

describe('Planting what the linter forbids', () => {
  let tree: PlantedTree;
  let found: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    const planted = Object.fromEntries(lintProbes.map(({ at, text }) => [at, `${text}\n`]));
    tree = await PlantedTree.with({ 'libs/config/src/innocent.ts': 'export const one = 1;\n', ...planted });
    found = await lint(tree.folder);
  }, 120_000);
  afterAll(() => tree.remove());

  test.each(lintProbes)('is found by $rule at $at', ({ rule, at }) => {
    expect(found.get(at)).toContain(rule);
  });

  test('was done once for every rule of our own', async () => {
    const plugin = (await import(join(root, 'tools/lint-rules.mjs'))) as { default: { rules: object } };
    const ours = Object.keys(plugin.default.rules).map((name) => `liantu/${name}`);
    expect(lintProbes.map(({ rule }) => rule)).toEqual(expect.arrayContaining(ours));
  });

  test('leaves an innocent file without complaint', () => {
    expect(found.get('libs/config/src/innocent.ts')).toEqual([]);
  });
});
