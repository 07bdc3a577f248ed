import { execFileSync } from 'node:child_process';

/** Whether the machine has the program; it is asked for its version. */
export const hasProgram = (name: string): boolean => {
  try {
    execFileSync(name, ['-V'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
};
