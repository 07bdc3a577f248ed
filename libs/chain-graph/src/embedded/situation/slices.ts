import { setImmediate } from 'node:timers/promises';
import { ChainGraphError } from '../../chain-graph-error.js';

/** So many items take a millisecond or so. */
const SLICE = 8192;

/** Works through the numbers below `count`, a slice at a time, so that others get their turn. TIMEOUT when the signal aborts. */
export const inSlices = async (
  count: number,
  work: (index: number) => void,
  signal?: AbortSignal,
): Promise<void> => {
  for (let start = 0; start < count; start += SLICE) {
    if (start > 0) await setImmediate();
    if (signal?.aborted === true) throw new ChainGraphError('TIMEOUT', 'The question was ended');
    const end = Math.min(start + SLICE, count);
    for (let index = start; index < end; index += 1) work(index);
  }
};
