import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The files below a folder, relative to the root; none when there is no such folder. */
export async function filesUnder(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** One hash over the names and the contents of files. */
export async function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    const content = await readFile(join(root, path)).catch(() => 'gone');
    hash.update(`${path}\0`).update(content).update('\0');
  }
  return hash.digest('hex');
}
