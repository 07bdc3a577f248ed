import { Places } from './places.js';
import type { PlannedRow } from './planned-row.js';
import type { RowOutcome } from './record-row.js';

export interface Counts {
  /** Rows of the tables that say something of their own: all but those of `sources.csv`, and those that cannot be read. */
  readonly rows: number;
  /** Rows that recorded something, or would have in a dry run. */
  readonly recorded: number;
  /** Rows already recorded as they stand. */
  readonly unchanged: number;
  readonly events: number;
}

/** Counts the rows of the files, of which a planned one may be many, or one of several aspects. */
export class RowCount {
  private readonly counts = { rows: 0, recorded: 0, unchanged: 0, events: 0 };
  /** Rows unchanged so far, of which another aspect follows. */
  private readonly open = new Places();

  get now(): Counts {
    return { ...this.counts };
  }

  add({ file, line, rows, isContinued }: PlannedRow, outcome: RowOutcome): void {
    this.counts.rows += rows;
    if (outcome.outcome === 'refused') return;
    this.counts.events += outcome.events;
    this.counts[outcome.outcome] += rows;
    if (outcome.outcome === 'unchanged' && isContinued === true) this.open.add(file, line);
    if (outcome.outcome === 'unchanged' || rows > 0 || !this.open.delete(file, line)) return;
    this.counts.unchanged -= 1;
    this.counts.recorded += 1;
  }
}
