import type { StageTrade } from '../situation.js';

/** O_v, known yuan a year: 0 when nothing is bought outside, null when some is and no amount is known. */
export const outsidePurchases = ({
  outsideKnown,
  outsideKnownLinks,
  outsideUnknown,
}: StageTrade): bigint | null => (outsideKnownLinks === 0 && outsideUnknown > 0 ? null : outsideKnown);
