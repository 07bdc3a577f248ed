import { Inject, Injectable } from '@nestjs/common';
import { bundledDataset } from '@liantu/bundled';
import { importDataset, progressLineOn, type ImportDoors, type Problem } from '@liantu/dataset';
import { Clock, dayOf } from '@liantu/kernel';
import { correlationId } from '@liantu/observability';
import { Projector } from '@liantu/projecting';
import { IMPORT_DOORS } from '../commands/commands.module.js';

const PATIENCE_MS = 600_000;

/** Brings a bundled dataset in through the door that every command takes. */
@Injectable()
export class SampleImporter {
  constructor(
    @Inject(IMPORT_DOORS) private readonly doors: ImportDoors,
    @Inject(Projector) private readonly projector: Projector,
    private readonly clock: Clock,
  ) {}

  /**
   * Resolves when all rows are in and in the graph; a second run of the same dataset records nothing. `onWriting` is awaited
   * once all rows are found good, before the first is recorded.
   */
  async import(dataset: string, onWriting: () => Promise<void>): Promise<void> {
    const folder = bundledDataset(dataset);
    if (folder === undefined)
      throw new Error(
        `There is no folder data/${dataset} with a dataset.yaml: set LIANTU_SAMPLE to another, or to none`,
      );
    const progress = progressLineOn(process.stdout);
    const { problems } = await importDataset(folder, this.doors, {
      context: { actor: 'sample', correlationId: correlationId(), today: dayOf(this.clock.now()) },
      onWriting,
      onProgress: (now) => progress.show(now),
    }).finally(() => progress.end());
    const [first] = problems;
    if (first !== undefined) throw new Error(`${problems.length} rows are refused, first ${textOf(first)}`);
    await this.projector.caughtUp(PATIENCE_MS);
  }
}

const textOf = ({ file, line, code, message }: Problem): string => `${file}:${line} ${code}: ${message}`;
