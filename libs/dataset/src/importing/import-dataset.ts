import type { CommandDoor } from '@liantu/command-handling';
import type { Problem, Warning } from '../problem.js';
import { openFolder, type Folder, type StageOwners } from './folder.js';
import { inTurns } from './in-turns.js';
import { Places } from './places.js';
import type { PlannedRow } from './planned-row.js';
import { expectedRows, plannedParts, type RowDesk } from './planned-rows.js';
import { recordRow, type ImportContext, type RowOutcome } from './record-row.js';
import { Refusals } from './refusals.js';
import { RowCount, type Counts } from './row-count.js';
import { strangeRegions, type KnownRegion } from './strange-regions.js';

/** The ways in that an import uses. */
export interface ImportDoors {
  /** A new door that decides as the recording one would and writes nothing. */
  readonly rehearse: () => Promise<CommandDoor>;
  /** A new door to the log. */
  readonly record: () => Promise<CommandDoor>;
  readonly ownersOf: StageOwners;
}

export interface ImportOptions {
  readonly context: Omit<ImportContext, 'dataset'>;
  /** Do everything but write. */
  readonly dryRun?: boolean;
  /** Write the good rows although others were refused. */
  readonly skipBadRows?: boolean;
  /** Whether a list of regions has this one; a row with another is warned of. */
  readonly isKnownRegion?: KnownRegion;
  /** Called for each warning, in the order in which rows are checked. */
  readonly onWarning?: (warning: Warning) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Called once, when all was checked and writing begins. */
  readonly onWriting?: () => Promise<void>;
}

export interface ImportProgress {
  readonly phase: 'check' | 'write';
  readonly file: string;
  readonly rows: number;
  /** How many there are: about, while they are checked; exactly, while they are written. */
  readonly of: number;
}

export interface ImportReport extends Counts {
  readonly dataset: string;
  readonly problems: readonly Problem[];
  /** Files that look like tables of a dataset and are none. */
  readonly leftAlone: readonly string[];
  /** Tables that could not be read, or not to their end. */
  readonly unread: readonly string[];
  readonly written: boolean;
}

/** What is under way at once shares a sync of the log. */
const CONCURRENT_ROWS = 256;

/**
 * Records a dataset folder through the same door as the api. Every row is checked before any is written; with a refused row
 * nothing is written unless bad rows are to be skipped, and with a file that could not be read to its end never. Importing twice
 * records once, and an import that was killed is completed by running it again. Throws a `DatasetError` when the folder cannot be imported at all.
 */
export const importDataset = async (
  path: string,
  doors: ImportDoors,
  options: ImportOptions,
): Promise<ImportReport> => {
  const refusals = new Refusals();
  const folder = await openFolder(path, doors.ownersOf, refusals);
  const run = new ImportRun(folder, { ...options, refusals, expected: await expectedRows(folder) });
  await run.through('check', await doors.rehearse());
  if (!mayBeWritten(refusals, options)) return run.report(false, { ...run.counts, recorded: 0, events: 0 });
  if (options.dryRun === true) return run.report(false);
  if (run.counts.recorded > 0) {
    await options.onWriting?.();
    await run.through('write', await doors.record());
  }
  return run.report(true);
};

const mayBeWritten = (refusals: Refusals, { skipBadRows }: ImportOptions): boolean =>
  refusals.count === 0 || (skipBadRows === true && refusals.unread.length === 0);

/** Tables whose rows others name by their key. */
const NAMED_BY_KEY: ReadonlySet<string> = new Set(['chains', 'zones', 'enterprises']);

interface Desk extends RowDesk {
  readonly warn: (warning: Warning) => void;
}

const ignore = (): void => undefined;
const WRITING: Desk = { refuse: ignore, meet: ignore, warn: ignore };

/** One pass over the folder, or two: what the first refused, the second leaves out. */
class ImportRun {
  private readonly refused = new Places();
  private readonly told = new Places();
  private count = new RowCount();
  private total: number;
  private readonly refusals: Refusals;

  constructor(
    private readonly folder: Folder,
    private readonly options: ImportOptions & {
      readonly refusals: Refusals;
      /** About how many rows the folder holds. */
      readonly expected: number;
    },
  ) {
    this.refusals = options.refusals;
    this.total = options.expected;
  }

  get counts(): Counts {
    return this.count.now;
  }

  async through(phase: ImportProgress['phase'], door: CommandDoor): Promise<void> {
    this.count = new RowCount();
    const desk = phase === 'check' ? this.checking : WRITING;
    const context = { ...this.options.context, dataset: this.folder.manifest.name };
    for (const { file, rows } of plannedParts(this.folder, desk))
      await inTurns(
        this.accepted(rows),
        { most: CONCURRENT_ROWS, keyOf: ({ stream }) => stream },
        async (row) => {
          this.judge(row, await recordRow(row, door, context), desk.warn);
          const { rows: done } = this.counts;
          this.options.onProgress?.({ phase, file, rows: done, of: Math.max(this.total, done) });
        },
      );
    this.total = this.counts.rows;
  }

  report(written: boolean, counts = this.counts): ImportReport {
    return {
      dataset: this.folder.manifest.name,
      ...counts,
      problems: this.refusals.problems,
      leftAlone: this.folder.leftAlone,
      unread: this.refusals.unread,
      written,
    };
  }

  /** What is wrong with a row, and what is strange about it, is told while rows are checked. */
  private get checking(): Desk {
    const { isKnownRegion = () => true, onWarning: warn = () => undefined } = this.options;
    return {
      refuse: (problem, id) => this.refusals.add(problem, id),
      meet: (reader) => strangeRegions(reader, isKnownRegion).forEach(warn),
      warn,
    };
  }

  private async *accepted(
    rows: AsyncIterable<PlannedRow> | Iterable<PlannedRow>,
  ): AsyncGenerator<PlannedRow> {
    for await (const row of rows) if (!this.refused.has(row.table, row.line)) yield row;
  }

  private judge(row: PlannedRow, outcome: RowOutcome, warn: Desk['warn']): void {
    const { file, line, table } = row;
    this.count.add(row, outcome);
    if (outcome.outcome === 'refused') {
      this.refused.add(table, line);
      this.refuseOnce(row, outcome.problem);
    } else for (const warning of outcome.warnings) warn({ file, line, column: '', value: '', warning });
  }

  /** A row refused in one aspect is refused in those that rest on it: one problem tells. */
  private refuseOnce({ table, key, file, line }: PlannedRow, problem: Problem): void {
    if (!this.told.has(file, line)) this.refusals.add(problem, NAMED_BY_KEY.has(table) ? key : undefined);
    this.told.add(file, line);
  }
}
