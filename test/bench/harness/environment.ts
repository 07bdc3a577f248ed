import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, statfsSync, writeSync } from 'node:fs';
import { arch, availableParallelism, loadavg, platform, release } from 'node:os';
import { join } from 'node:path';
import { quantile } from './statistics.js';

export interface Environment {
  readonly commit: string;
  readonly node: string;
  readonly machine: string;
  readonly kernel: string;
  readonly load: number;
  readonly fileSystem: string;
  readonly fsyncMs: { readonly p50: number; readonly p99: number };
  readonly seed: number;
}

/** Magic numbers of statfs(2). */
const FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0xef53, 'ext4'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
  [0x794c7630, 'overlayfs'],
  [0x2fc12fc1, 'zfs'],
  [0x01021994, 'tmpfs'],
]);

export const fileSystemOf = (folder: string): string => {
  const { type } = statfsSync(folder);
  return FILE_SYSTEMS.get(type) ?? `0x${type.toString(16)}`;
};

export const environmentOf = (folder: string, seed: number): Environment => ({
  commit: commit(),
  node: process.version,
  machine: `${platform()} ${arch()}, ${availableParallelism()} cores`,
  kernel: release(),
  load: loadavg()[0] ?? 0,
  fileSystem: fileSystemOf(folder),
  fsyncMs: fsyncs(folder),
  seed,
});

export const environmentText = (of: Environment): string =>
  [
    'liantu bench',
    `commit ${of.commit}`,
    `Node ${of.node.slice(1)}`,
    `${of.machine}, load ${of.load.toFixed(1)}`,
    `${of.fileSystem}, ${of.fileSystem === 'tmpfs' ? 'NOT A DISK' : 'not tmpfs'}`,
    `fsync p50 ${of.fsyncMs.p50.toFixed(2)} ms p99 ${of.fsyncMs.p99.toFixed(2)} ms`,
    `seed ${of.seed}`,
  ].join('  ');

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unknown';
  }
};

/** What the disk gives: a page written and synced, a hundred times. */
const fsyncs = (folder: string): Environment['fsyncMs'] => {
  const file = openSync(join(folder, 'sync-probe'), 'w');
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 100 }, () => {
    const begin = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    return performance.now() - begin;
  });
  closeSync(file);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
};
