import { NumbersByKey } from './numbers-by-key.js';

/** On which line each key stood first. */
export class SeenKeys {
  private readonly lines = new NumbersByKey();

  /** The line on which the key stood before; undefined the first time, which is remembered. */
  meet(key: string, line: number): number | undefined {
    return this.lines.meet(key, line);
  }
}
