import { rehearsalOf, type Registry } from '@liantu/command-handling';
import type { Clock } from '@liantu/kernel';
import { SystemClock } from '@liantu/observability';
import type { Installation } from './installation.js';

const nothingStored = {
  head: () => Promise.resolve(undefined),
  readStream: () => Promise.resolve([]),
};

const nobodyKnown: Registry = {
  ownersOf: () => Promise.resolve(new Map()),
  creditCodeHolder: () => Promise.resolve(undefined),
};

/** What a dry run imports into where there is no data: nothing of it is on a disk, and nothing is recorded. */
export const emptyInstallation = (
  clock: Clock = new SystemClock(),
): Pick<Installation, 'clock' | 'doors' | 'caughtUp' | 'close'> => {
  const rehearse = () => rehearsalOf(nothingStored, nobodyKnown, clock);
  return {
    clock,
    doors: { rehearse, record: rehearse, ownersOf: (stages) => nobodyKnown.ownersOf(stages) },
    caughtUp: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
};
