import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileSystemOf } from './environment.js';
import { hasProgram } from './has-program.js';
import type { Finding } from './protocol.js';
import { SideProcess, type SideProgram } from './side-process.js';

/** Commands of the sample that is watched by strace. */
export const SAMPLE = 50;

/** Nothing synced to memory is durable. */
export const onDisk = (folder: string): Finding => ({
  what: `the data lie on a disk (${fileSystemOf(folder)})`,
  right: fileSystemOf(folder) !== 'tmpfs',
});

export const hasStrace = (): boolean => hasProgram('strace');

/** One caller, so every acknowledged command must have had a sync of its own: counted by strace(1). */
export const syncedBeforeAcknowledged = async (side: SideProgram, report: string): Promise<Finding> => {
  const under = ['strace', '-f', '-c', '-e', 'trace=fsync,fdatasync', '-o', report];
  const traced = await SideProcess.start({ ...side, under });
  await traced.round({ round: SAMPLE, milliseconds: 0 });
  await traced.finish();
  const syncs = syncCalls(readFileSync(report, 'utf8'));
  return { what: `${side.program}: ${SAMPLE} commands, ${syncs} syncs`, right: syncs >= SAMPLE };
};

/** The sums of the table that `strace -c` writes: time, seconds, usecs/call, calls, [errors,] name. */
const syncCalls = (table: string): number =>
  table
    .split('\n')
    .map((text) => text.trim().split(/\s+/))
    .filter((words) => words.at(-1) === 'fsync' || words.at(-1) === 'fdatasync')
    .reduce((sum, words) => sum + Number(words[3]), 0);

/** Kills a side in the middle of its work; gives the ids that it had acknowledged. */
export const acknowledgedBeforeDeath = async (side: SideProgram): Promise<readonly string[]> => {
  const dying = await SideProcess.start(side);
  const last = dying.round({ round: 0, milliseconds: 60_000 }).catch(() => undefined);
  await pause(500);
  await dying.kill();
  await last;
  return dying.acknowledged;
};
