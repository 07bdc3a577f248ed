import type { CalendarDate } from '@liantu/kernel';
import type { Source } from './source.js';

/** What every event that states a fact of the world carries. */
export interface Fact {
  /** The day on which it is true in the world. */
  readonly effectiveOn: CalendarDate;
  readonly source?: Source;
}
