import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a maker of folders that are gone after the last test of the file. */
export const temporaryFolders = (): (() => string) => {
  const made: string[] = [];
  afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'liantu-'));
    made.push(folder);
    return folder;
  };
};
