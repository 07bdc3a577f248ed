import { execFile } from 'node:child_process';

/** Runs a script of a tree inside it and gives what it printed, whether or not it found fault. */
export const runProgram = (tree: string, script: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [script, ...args],
      { cwd: tree, maxBuffer: 64_000_000 },
      (_error, stdout, stderr) => {
        if (stdout === '') reject(new Error(`${script} printed nothing: ${stderr}`));
        else resolve(stdout);
      },
    );
  });
