import type { StageSituation } from '../situation.js';
import type { StrengthenFlag } from '../verdict.js';

/** What a flag may know of the chain beside its stage. */
export interface ChainOutline {
  /** Leaders at any stage of the chain in the territory. */
  readonly leaders: number;
  /** The stage of the largest known output, the first id on a tie; none when no output is known. */
  readonly largestStage: string | undefined;
}

export interface Flag {
  readonly name: StrengthenFlag;
  /** Asked of present stages only. */
  readonly holds: (stage: StageSituation, chain: ChainOutline) => boolean;
}
