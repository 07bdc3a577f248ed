import {
  accepted,
  periodOf,
  rejected,
  type CalendarDate,
  type CommandContext,
  type Decision,
  type Rejected,
} from '@liantu/kernel';
import { badAmount, badShare } from '../amount.js';
import { stageUnknown } from '../chain/chain.state.js';
import { badFact, periodOver } from '../fact.js';
import { heldOn, metBy } from '../holding.js';
import type { EnterpriseJoinedChain, EnterpriseLeftChain, Joining } from './enterprise.events.js';
import type { EnterpriseFacts, EnterpriseState } from './enterprise.state.js';
import { closedOn, unknown } from './standing.js';

type Tenure = Joining & { readonly until?: CalendarDate };

/** With `until` a membership already over is told as a whole. */
export class JoinChain {
  readonly type = 'JoinChain';

  constructor(
    readonly data: Tenure,
    readonly context: CommandContext,
  ) {}
}

export const joinChain = (
  { data, context }: JoinChain,
  enterprise: EnterpriseState,
  facts: EnterpriseFacts,
): Decision<EnterpriseJoinedChain | EnterpriseLeftChain> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  badAmount(data.annualOutput, 'annualOutput') ??
  badShare(data.revenueShareBp, 'revenueShareBp') ??
  stageUnknown(facts.chain, data) ??
  closedOn(enterprise, data.effectiveOn) ??
  alreadyThere(data, enterprise) ??
  accepted(...tenure(data));

const alreadyThere = (
  { stageId, effectiveOn, until }: Tenure,
  enterprise: EnterpriseState,
): Rejected | undefined => {
  const tenures = enterprise.tenures.filter((recorded) => recorded.stageId === stageId);
  const held = heldOn(tenures, effectiveOn);
  if (held !== undefined)
    return rejected(
      'ALREADY_IN_STAGE',
      `It has been at stage ${stageId} since ${held.since}: leave it first, or give another day`,
      'effectiveOn',
    );
  const later = metBy(tenures, periodOf(effectiveOn, until));
  return later === undefined
    ? undefined
    : rejected(
        'OVERLAPS_LATER_MEMBERSHIP',
        `It joined stage ${stageId} again on ${later.since}: give an end of this period, at the latest that day`,
        'until',
      );
};

const tenure = ({ until, ...joining }: Tenure): readonly (EnterpriseJoinedChain | EnterpriseLeftChain)[] => [
  { type: 'EnterpriseJoinedChain', data: joining },
  ...(until === undefined ? [] : [leaving(joining, until)]),
];

const leaving = (joining: Joining, until: CalendarDate): EnterpriseLeftChain => {
  const { enterpriseId, chainId, stageId } = joining;
  return {
    type: 'EnterpriseLeftChain',
    data: { enterpriseId, chainId, stageId, ...periodOver(joining, until) },
  };
};
