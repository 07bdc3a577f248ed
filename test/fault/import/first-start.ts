import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ServerProcess } from '../../support/server-process.js';
import { faultsOfLog, readStoredLog } from '../tools/stored-log.js';
import { meanings } from './meanings.js';

/** A server that brings the bundled dataset into its data folder. */
export class FirstStart {
  constructor(private readonly data: string) {}

  /** Starts and ends it once it is ready; gives how long it took from its first row, in milliseconds. */
  async undisturbed(): Promise<number> {
    const server = this.start();
    await server.says(/recording|is ready/);
    const began = performance.now();
    await server.ready();
    const took = Math.ceil(performance.now() - began);
    await server.end();
    return took;
  }

  /** Kills it so many milliseconds after its first row. */
  async killedRecording(afterMs: number): Promise<void> {
    const server = this.start();
    await server.says(/recording/);
    await pause(afterMs);
    await server.end('SIGKILL');
  }

  /** Whether the next start would bring it in. */
  isMarked(): boolean {
    return existsSync(join(this.data, 'sample-import'));
  }

  recorded(): readonly string[] {
    return meanings(readStoredLog(this.data));
  }

  faults(): readonly string[] {
    return faultsOfLog(readStoredLog(this.data));
  }

  private start(): ServerProcess {
    return new ServerProcess(this.data, { LIANTU_SAMPLE: 'xuchang' });
  }
}
