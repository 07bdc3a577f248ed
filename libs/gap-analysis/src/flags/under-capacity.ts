import { localNeed } from '../measures/local-supply.js';
import type { Flag } from './flag.js';

/** Local enterprises buy more of it than all local ones, every output known, make. */
export const underCapacity: Flag = {
  name: 'UNDER_CAPACITY',
  holds: ({ enterprises, output, trade }) => output.known === enterprises && localNeed(trade) > output.sum,
};
