import { execFile } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const main = join(__dirname, '../../dist/apps/cli/src/main.js');
const MOST_MS = 60_000;

/** Runs the command line on a data folder, as it was built, and tells how it ended. */
export const liantu = (data: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const environment = { ...process.env, LIANTU_DATA: data };
    execFile(process.execPath, [main, ...args], { env: environment, timeout: MOST_MS }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
