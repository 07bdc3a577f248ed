import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './repository.js';

const rules = [
  'package.json',
  'tsconfig.json',
  'eslint.config.mjs',
  '.dependency-cruiser.mjs',
  'tools/lint-rules.mjs',
  'tools/docs.mjs',
  'tools/fingerprint.mjs',
  'tools/typescript.mjs',
];

/** A tree apart from ours, with our rules and nothing in it but the given files (path to text). */
export class PlantedTree {
  private constructor(readonly folder: string) {}

  static async with(files: Readonly<Record<string, string>>): Promise<PlantedTree> {
    const folder = await mkdtemp(join(tmpdir(), 'liantu-probes-'));
    for (const path of rules) await cp(join(root, path), join(folder, path));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return new PlantedTree(folder);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
