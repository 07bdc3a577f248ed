import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from './repository.js';

/** Runs a program of `node_modules` in a folder and gives what it printed, whether or not it found fault. */
export const runProgram = (folder: string, program: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const command = [join(root, 'node_modules', program), ...args];
    execFile(process.execPath, command, { cwd: folder, maxBuffer: 64_000_000 }, (_error, stdout, stderr) => {
      if (stdout === '') reject(new Error(`${program} printed nothing: ${stderr}`));
      else resolve(stdout);
    });
  });
