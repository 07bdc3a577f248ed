import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Beside the log, for people: who holds it. The lock itself is the operating system's. */
const noteBeside = (path: string): string => `${path}.holder`;

/** Says that this process holds the file; nothing depends on it. */
export const noteHolder = (path: string, program: string): void => {
  try {
    writeFileSync(noteBeside(path), JSON.stringify({ pid: process.pid, program }));
  } catch {
    // The lock holds without the note; a second process is then told less.
  }
};

export const forgetHolder = (path: string): void => rmSync(noteBeside(path), { force: true });

/** A sentence on who holds the file, as far as can be known, and what to do. */
export const holderOf = (path: string): string => {
  const advice = 'Stop it first, or use another data folder.';
  try {
    const { pid, program } = JSON.parse(readFileSync(noteBeside(path), 'utf8')) as Record<string, unknown>;
    const since = statSync(noteBeside(path)).mtime.toISOString();
    return `process ${String(pid)} (${String(program)}) has held it since ${since}. ${advice}`;
  } catch {
    return `another process holds it. ${advice}`;
  }
};
