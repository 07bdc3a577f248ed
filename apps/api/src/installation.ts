import { existsSync, readFileSync } from 'node:fs';

/** The folder of package.json: above the sources, and above what is compiled of them. */
const root = ['../../../', '../../../../']
  .map((place) => new URL(place, import.meta.url))
  .find((folder) => existsSync(new URL('package.json', folder)));

/** The text of a file that is installed with the program; `path` begins at its root. */
export const installedText = (path: string): string => readFileSync(new URL(path, root), 'utf8');
