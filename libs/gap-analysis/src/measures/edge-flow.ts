import type { EdgeMoney } from '../situation.js';

/** Money on links between local enterprises, by the stage delivered and the stage it goes into. */
export interface EdgeFlow {
  readonly from: string;
  readonly to: string;
  /** Yuan a year; null when no link's amount is known. */
  readonly known: bigint | null;
  readonly knownLinks: number;
  readonly unknownLinks: number;
}

export const edgeFlow = ({ from, to, known, knownLinks, unknownLinks }: EdgeMoney): EdgeFlow => ({
  from,
  to,
  known: knownLinks === 0 ? null : known,
  knownLinks,
  unknownLinks,
});
