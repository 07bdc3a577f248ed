import { importDataset, type ImportOptions, type ImportReport } from '@liantu/dataset';
import { calendarDate, instant, type Clock } from '@liantu/kernel';
import type { Installation } from '../../apps/cli/src/installation.js';

/** The 25th of November 2026, mid-morning in Xuchang. */
export const thatMorning: Clock = { now: () => instant('2026-11-25T02:00:00.000Z') };

const context = { actor: 'clerk', correlationId: 'a-test', today: calendarDate('2026-11-25') };

/** Imports a folder as the command line would. */
export const importInto = (
  installation: Installation,
  folder: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> =>
  importDataset(
    folder,
    {
      door: installation.door,
      rehearsal: installation.rehearse(),
      ownersOf: (stages) => installation.registry.ownersOf(stages),
    },
    { context, ...options },
  );
