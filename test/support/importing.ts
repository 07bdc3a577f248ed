import { importDataset, type ImportOptions, type ImportReport } from '@liantu/dataset';
import { calendarDate, Clock, instant, type Instant } from '@liantu/kernel';
import type { Installation } from '../../apps/cli/src/installation.js';

class StoppedClock extends Clock {
  constructor(private readonly instant: Instant) {
    super();
  }

  override now(): Instant {
    return this.instant;
  }
}

/** The 25th of November 2026, mid-morning in Xuchang. */
export const thatMorning: Clock = new StoppedClock(instant('2026-11-25T02:00:00.000Z'));

const context = { actor: 'clerk', correlationId: 'a-test', today: calendarDate('2026-11-25') };

/** Imports a folder as the command line would. */
export const importInto = (
  installation: Installation,
  folder: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> => importDataset(folder, installation.doors, { context, ...options });
