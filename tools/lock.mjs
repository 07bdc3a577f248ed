import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work` while no other process holds the lock file; a lock whose owner is dead is taken over. */
export async function withLock(path, work) {
  await mkdir(dirname(path), { recursive: true });
  while (!(await tryToTake(path))) await wait(100);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function tryToTake(path) {
  const claim = `${path}.${process.pid}`;
  await writeFile(claim, String(process.pid));
  try {
    await link(claim, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const owner = Number(await readFile(path, 'utf8').catch(() => process.pid));
    if (!isAlive(owner)) await rm(path, { force: true });
    return false;
  } finally {
    await rm(claim, { force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
