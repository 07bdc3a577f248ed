import { setTimeout as pause } from 'node:timers/promises';
import { liantu } from '../../support/liantu.js';
import { faultsOfLog, readStoredLog } from '../tools/stored-log.js';
import { ImportProcess } from './import-process.js';
import { meanings } from './meanings.js';

/** A dataset on its way into a data folder, by a process that may be killed. */
export class ImportUnderFault {
  constructor(
    private readonly data: string,
    private readonly dataset: string,
  ) {}

  /** Runs the import to its end; gives how long it recorded, in milliseconds. */
  async undisturbed(): Promise<number> {
    const importing = new ImportProcess(this.data, this.dataset);
    await importing.records();
    const began = performance.now();
    const { code, output } = await importing.ended;
    if (code !== 0) throw new Error(`The import ended with ${String(code)}:\n${output}`);
    return Math.ceil(performance.now() - began);
  }

  /** Kills the import so many milliseconds after its first row; false when it had ended by then. */
  async killedRecording(afterMs: number): Promise<boolean> {
    const importing = new ImportProcess(this.data, this.dataset);
    await importing.records();
    await pause(afterMs);
    return (await importing.kill()).signal === 'SIGKILL';
  }

  /** Kills the import so many milliseconds after its start, wherever it is by then. */
  async killed(afterMs: number): Promise<void> {
    const importing = new ImportProcess(this.data, this.dataset);
    await pause(afterMs);
    await importing.kill();
  }

  /** Runs it to its end; gives its summary, or what it says of a refused row before that. */
  async completed(): Promise<unknown> {
    const { out, err } = await liantu(this.data, 'import', this.dataset, '--json');
    return out === '' ? err : (JSON.parse(out.slice(0, out.indexOf('\n'))) as unknown);
  }

  async status(): Promise<unknown> {
    return JSON.parse((await liantu(this.data, 'status', '--json')).out);
  }

  recorded(): readonly string[] {
    return meanings(readStoredLog(this.data));
  }

  faults(): readonly string[] {
    return faultsOfLog(readStoredLog(this.data));
  }
}
