import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute path of the repository. */
export const root = join(import.meta.dirname, '../..');

const code = ['apps', 'libs', 'test'];
const built = /(^|\/)(node_modules|dist)\//;

/** The TypeScript files of the tree, relative to its root. */
export const sourceFiles = (): readonly string[] =>
  code
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !built.test(path))
    .sort();

export const isTest = (path: string): boolean => path.startsWith('test/') || path.endsWith('.spec.ts');
