import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { ConfigError } from '@liantu/config';
import { codeOf } from '@liantu/kernel';

const NEEDED = constants.R_OK | constants.W_OK | constants.X_OK;

/** Makes the folder when it is missing. Fails with a ConfigError when the stores could not be kept there. */
export const prepareDataFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, NEEDED);
  } catch (error) {
    const what = PROBLEMS[String(codeOf(error))] ?? `cannot be used (${String(error)})`;
    const message = `found ${JSON.stringify(folder)}, which ${what}; set it to a folder that this user can write to`;
    throw new ConfigError([{ variable: 'LIANTU_DATA', message }]);
  }
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
