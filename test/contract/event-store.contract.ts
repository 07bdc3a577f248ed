import { describeAppending } from './event-store/appending.contract.js';
import { describeConflicts } from './event-store/conflicts.contract.js';
import { describeHistories } from './event-store/histories.contract.js';
import type { OpenLog } from './event-store/log-under-test.js';
import { describeReading } from './event-store/reading.contract.js';
import { describeSubscribing } from './event-store/subscribing.contract.js';
import { describeValues } from './event-store/values.contract.js';

/** What every engine of the log promises. */
export const describeEventStore = (name: string, open: OpenLog): void => {
  describe(`The log in ${name}`, () => {
    describeAppending(open);
    describeConflicts(open);
    describeValues(open);
    describeReading(open);
    describeSubscribing(open);
    describeHistories(open);
  });
};
