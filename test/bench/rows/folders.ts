import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A folder within another, made if missing. */
export const folderIn = (parent: string, name: string): string => {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};
