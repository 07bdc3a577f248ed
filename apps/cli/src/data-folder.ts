import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { ConfigError } from '@liantu/config';
import { holdsLog } from '@liantu/event-store';
import { codeOf } from '@liantu/kernel';
import { CannotRun } from './cannot-run.js';

const NEEDED = constants.R_OK | constants.W_OK | constants.X_OK;

/** Makes the folder when it is missing. Fails with a ConfigError when stores cannot be kept there. */
export const prepareData = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, NEEDED);
  } catch (error) {
    throw unusable(folder, error);
  }
};

/** Whether the folder holds data; makes nothing. Fails with a ConfigError when it is there and cannot be used. */
export const holdsData = async (folder: string): Promise<boolean> => {
  try {
    if (!(await stat(folder)).isDirectory()) throw unusable(folder, { code: 'ENOTDIR' });
    await access(folder, NEEDED);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error instanceof ConfigError ? error : unusable(folder, error);
  }
  return holdsLog(folder);
};

/** For a command that reads: fails with NO_DATA, and makes nothing, where nothing is recorded. */
export const requireData = async (folder: string): Promise<void> => {
  if (await holdsData(folder)) return;
  const message = `There is no data in ${folder}: import a dataset, or set LIANTU_DATA to the folder that holds it`;
  throw new CannotRun('NO_DATA', message);
};

const FORBIDDEN = 'this user may not read and write';
const NO_FOLDER = 'is a file, or lies within one';

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
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
