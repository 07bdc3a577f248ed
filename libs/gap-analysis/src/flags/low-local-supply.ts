import { atLeast } from '@liantu/kernel';
import { localNeed } from '../measures/local-supply.js';
import { thresholds } from '../thresholds.js';
import type { Flag } from './flag.js';

/** Less than half of the known money that local enterprises pay for it stays here. */
export const lowLocalSupply: Flag = {
  name: 'LOW_LOCAL_SUPPLY',
  holds: ({ trade }) =>
    localNeed(trade) > 0n && !atLeast(trade.localKnown, localNeed(trade), thresholds.localSupply),
};
