import type { Options } from '../options.js';
import type { Bands } from './bands.js';
import type { Pair } from './contest.js';
import type { Finding } from './protocol.js';

export interface Measured {
  readonly pairs: readonly Pair[];
  readonly findings: readonly Finding[];
  /** Said below the row: memory, latencies. */
  readonly remarks?: readonly string[];
}

export interface Row {
  readonly number: string;
  readonly what: string;
  /** What `operations` counts, a second. */
  readonly unit: string;
  readonly bands: Bands;
  /** Folder: empty, on the disk that is measured, and removed afterwards. */
  readonly run: (options: Options, folder: string) => Promise<Measured>;
}

export type Result =
  { readonly row: Row; readonly measured: Measured } | { readonly row: Row; readonly notRun: string };
