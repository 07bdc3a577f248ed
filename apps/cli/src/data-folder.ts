import { isDataFolder } from '@liantu/config';
import { holdsLog } from '@liantu/event-store';
import { CannotRun } from './cannot-run.js';

/** Whether the folder holds data; makes nothing. Fails with a ConfigError when it is there and cannot be used. */
export const holdsData = async (folder: string): Promise<boolean> =>
  (await isDataFolder(folder)) && holdsLog(folder);

/** For a command that reads: fails with NO_DATA, and makes nothing, where nothing is recorded. */
export const requireData = async (folder: string): Promise<void> => {
  if (await holdsData(folder)) return;
  const message = `There is no data in ${folder}: import a dataset, or set LIANTU_DATA to the folder that holds it`;
  throw new CannotRun('NO_DATA', message);
};
