import { constants, existsSync } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf } from '@liantu/kernel';
import { ConfigError } from './config-error.js';

const NEEDED = constants.R_OK | constants.W_OK | constants.X_OK;

/** Makes the folder when it is missing. Fails with a ConfigError when stores cannot be kept there. */
export const prepareDataFolder = async (folder: string): Promise<void> => {
  if (await isDataFolder(folder)) return;
  try {
    await makeFolder(resolve(folder));
    await access(folder, NEEDED);
  } catch (error) {
    throw unusable(folder, error);
  }
};

/** One by one: where the system refuses with ENOENT, as it does below /proc, a recursive mkdir never ends. */
const makeFolder = async (folder: string): Promise<void> => {
  const parent = dirname(folder);
  if (!existsSync(parent)) await makeFolder(parent);
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
};

/** Whether the folder is there; makes nothing. Fails with a ConfigError when it is and stores cannot be kept there. */
export const isDataFolder = async (folder: string): Promise<boolean> => {
  try {
    if (!(await stat(folder)).isDirectory()) throw unusable(folder, { code: 'ENOTDIR' });
    await access(folder, NEEDED);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error instanceof ConfigError ? error : unusable(folder, error);
  }
};

const FORBIDDEN = 'this user may not read and write';
const NO_FOLDER = 'is a file, or lies within one';

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  ENOENT: 'cannot be made there',
  EROFS: 'lies on a disk that is read-only',
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  ENOSPC: 'cannot be made, because the disk is full',
};

const unusable = (folder: string, error: unknown): ConfigError => {
  const what = PROBLEMS[String(codeOf(error))] ?? `cannot be used (${String(error)})`;
  const message = `found ${JSON.stringify(folder)}, which ${what}; set it to a folder that this user can write to`;
  return new ConfigError([{ variable: 'LIANTU_DATA', message }]);
};
