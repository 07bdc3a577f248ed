import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SideProcess } from '../harness/side-process.js';
import type { Options } from '../options.js';
import type { LogSettings } from '../world/log-settings.js';
import { largeWorld } from '../world/world.js';
import { folderIn } from './folders.js';

export const writeWorld = async (settings: LogSettings): Promise<void> => {
  const writer = await SideProcess.start({ program: 'sides/write-world', settings });
  await writer.round({ round: 0, milliseconds: 0 });
  await writer.finish();
};

/** The data folder of an api that knows the large world, beside the folder of the row; written once for all rows. */
export const largeWorldBeside = async ({ enterprises, seed }: Options, folder: string): Promise<string> => {
  const home = folderIn(join(folder, '..'), 'world');
  const written = join(home, 'written');
  if (!existsSync(written)) {
    await writeWorld({ world: largeWorld(enterprises, seed), log: home, live: home });
    writeFileSync(written, '');
  }
  return home;
};
