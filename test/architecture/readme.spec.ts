import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { variables } from '@liantu/config';
import { root } from '../support/repository.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const rows = readme
  .split('\n')
  .filter((line) => /^\| `[A-Z_]+`/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('The configuration table of the README', () => {
  test('lists every setting with its default and meaning', () => {
    const settings = Object.entries<{ default?: string; meaning: string; allowed: string }>(variables);
    expect(rows).toEqual(
      settings.map(([name, said]) => [
        `\`${name}\``,
        said.default === undefined ? '–' : `\`${said.default}\``,
        `${said.meaning} (${said.allowed})`,
      ]),
    );
  });
});
