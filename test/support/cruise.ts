import { runProgram } from './run-program.js';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What dependency-cruiser saw in a tree, and what it objects to. */
export interface Cruise {
  readonly modules: readonly string[];
  readonly rules: readonly string[];
  readonly violations: readonly Violation[];
}

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

export const cruise = async (tree: string): Promise<Cruise> => {
  const program = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'apps', 'libs', 'test'];
  const { modules, summary } = JSON.parse(await runProgram(tree, program, args)) as Report;
  return {
    modules: modules.map(({ source }) => source),
    rules: [...new Set(summary.ruleSetUsed.forbidden.map(({ name }) => name))],
    violations: summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name })),
  };
};
