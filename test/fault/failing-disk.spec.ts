import { join } from 'node:path';
import { rounds, seedOf } from '../support/rounds.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { LogUnderFault } from './log/log-under-fault.js';
import { endChildren } from './tools/child.js';
import { describeWith } from './tools/describe-with.js';
import type { Answer } from './tools/told-command.js';

const newFolder = temporaryFolders();
afterEach(endChildren);

const COMMANDS = 20;
const seed = seedOf('R4');

/** strace, failing one call on the files of the log (SQLite does not mind a folder that fails to sync). */
const injecting = ({ evidence }: LogUnderFault, fault: string): readonly string[] => {
  const files = ['events.db', 'events.db-journal', 'events.db-wal'].flatMap((file) => [
    '-P',
    join(evidence.data, file),
  ]);
  const call = fault.slice(0, fault.indexOf(':'));
  return ['strace', '-f', '-qq', '-o', '/dev/null', ...files, '-e', `trace=${call}`, '-e', `inject=${fault}`];
};

const outcomeOf = (answer: Answer): string => (answer.outcome === 'failed' ? answer.code : answer.outcome);

/** What became of each command; that it was not opened, when the fault came that early. */
const tellUnder = async (log: LogUnderFault, under: readonly string[]): Promise<readonly string[]> => {
  try {
    await log.start(under);
  } catch (error) {
    return /UNAVAILABLE .*cannot be opened/.test(String(error)) ? ['not opened'] : [String(error)];
  }
  const answers = await log.tell(COMMANDS, seed);
  await log.stop();
  return answers.map(outcomeOf);
};

const faultsAfterRestart = async (log: LogUnderFault): Promise<readonly string[]> => {
  await log.start();
  const answers = await log.tell(5, seed + 1);
  await (
    await log.record({ what: 'again', writers: 1, seed })
  ).ended;
  await log.stop();
  return [...log.evidence.faults(), ...answers.map(outcomeOf).filter((outcome) => outcome !== 'accepted')];
};

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

describeWith('strace', 'A sync of the log that fails', () => {
  test.each(upTo(rounds(10, 50)))('number %i stops the writer for good, and a restart heals', async (nth) => {
    const log = new LogUnderFault(newFolder());
    const told = await tellUnder(log, injecting(log, `fsync:error=EIO:when=${nth}`));
    const before = told.indexOf('UNAVAILABLE');
    expect(told.slice(Math.max(before, 0))).not.toContain('accepted');
    expect(told.some((outcome) => outcome === 'UNAVAILABLE' || outcome === 'not opened')).toBe(true);
    expect(await faultsAfterRestart(log)).toEqual([]);
  });
});

describeWith('strace', 'A write that finds no room', () => {
  test('refuses that command as FULL, and the next ones go on', async () => {
    const log = new LogUnderFault(newFolder());
    const told = await tellUnder(log, injecting(log, 'pwrite64:error=ENOSPC:when=40'));
    const full = told.indexOf('FULL');
    expect(told.slice(full + 1)).toContain('accepted');
    expect(told.filter((outcome) => outcome === 'FULL' || outcome === 'UNAVAILABLE')).toEqual(['FULL']);
    expect(log.evidence.faults()).toEqual([]);
  });
});

describeWith('prlimit', 'A write that fails', () => {
  test('stops the writer for good, and a restart heals', async () => {
    const log = new LogUnderFault(newFolder());
    const told = await tellUnder(log, ['prlimit', '--fsize=200000']);
    const before = told.indexOf('UNAVAILABLE');
    expect(before).toBeGreaterThan(0);
    expect(told.slice(before)).not.toContain('accepted');
    expect(await faultsAfterRestart(log)).toEqual([]);
  });
});
