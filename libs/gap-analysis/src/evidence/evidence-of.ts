import { assertNever } from '@liantu/kernel';
import type { StageFacts } from '../stage-facts.js';
import type { StageSituation } from '../situation.js';
import type { Evidence, StageRuling, StrengthenFlag } from '../verdict.js';
import { demandEvidence } from './demand.js';
import { interiorEvidence } from './interior.js';
import { leavingEvidence } from './leaving.js';
import { extendEvidence, laterEvidence, unrelatedEvidence } from './neighbours.js';
import { concentratedEvidence, healthyEvidence, noLeaderEvidence, singleSourceEvidence } from './output.js';
import { lowLocalSupplyEvidence, underCapacityEvidence } from './supply.js';
import type { Wording } from './wording.js';

const ofFlag = {
  SINGLE_SOURCE: singleSourceEvidence,
  CONCENTRATED: concentratedEvidence,
  UNDER_CAPACITY: underCapacityEvidence,
  LOW_LOCAL_SUPPLY: lowLocalSupplyEvidence,
  NET_LEAVING: leavingEvidence,
  NO_LEADER: noLeaderEvidence,
} as const satisfies Record<StrengthenFlag, (here: StageSituation, wording: Wording) => Evidence>;

/** Why: of FILL the hole first, then the money; of STRENGTHEN one sentence a flag; else one. */
export const evidenceOf = (
  facts: StageFacts,
  ruling: StageRuling,
  unlockedBy: readonly string[],
  wording: Wording,
): readonly Evidence[] => {
  const { here } = facts;
  switch (ruling.verdict) {
    case 'HEALTHY':
      return [healthyEvidence(here)];
    case 'STRENGTHEN':
      return ruling.flags.map((flag) => ofFlag[flag](here, wording));
    case 'FILL':
      return [
        ...(ruling.reason === 'INTERIOR' ? [interiorEvidence(facts)] : []),
        ...demandEvidence(here, wording),
      ];
    case 'EXTEND':
      return [extendEvidence(facts, ruling)];
    case 'LATER':
      return [laterEvidence(facts, unlockedBy)];
    case 'UNRELATED':
      return [unrelatedEvidence(here, unlockedBy)];
    default:
      return assertNever(ruling.verdict);
  }
};
