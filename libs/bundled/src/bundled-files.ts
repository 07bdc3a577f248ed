import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: above the sources, and above what is compiled of them. */
const root = ['../../../', '../../../../']
  .map((place) => new URL(place, import.meta.url))
  .find((folder) => existsSync(new URL('package.json', folder)));

/** The text of a file that is installed with the program; `path` begins at its root. */
export const bundledText = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Folder of a dataset that is installed with the program; undefined when there is none of that name. */
export const bundledDataset = (name: string): string | undefined => {
  const folder = new URL(`data/${encodeURIComponent(name)}/`, root);
  return existsSync(new URL('dataset.yaml', folder)) ? fileURLToPath(folder) : undefined;
};
