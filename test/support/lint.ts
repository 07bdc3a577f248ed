import { relative } from 'node:path';
import { runProgram } from './run-program.js';

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** By file, the rules that ESLint finds broken in a tree; what belongs to no rule is given as its message. */
export const lint = async (tree: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const results = JSON.parse(
    await runProgram(tree, 'node_modules/eslint/bin/eslint.js', ['--format', 'json', '.']),
  ) as Result[];
  return new Map(
    results.map(({ filePath, messages }) => [
      relative(tree, filePath),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
};
