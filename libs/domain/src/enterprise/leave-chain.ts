import { accepted, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact } from '../fact.js';
import { cannotEnd } from '../holding.js';
import { badText } from '../text.js';
import type { EnterpriseLeftChain } from './enterprise.events.js';
import type { EnterpriseState } from './enterprise.state.js';
import { unknown } from './standing.js';

export class LeaveChain {
  readonly type = 'LeaveChain';

  constructor(
    readonly data: EnterpriseLeftChain['data'],
    readonly context: CommandContext,
  ) {}
}

export const leaveChain = (
  { data, context }: LeaveChain,
  enterprise: EnterpriseState,
): Decision<EnterpriseLeftChain> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  badText('reason', data.reason, 'reason') ??
  cannotEnd(
    enterprise.tenures.filter(({ chainId, stageId }) => chainId === data.chainId && stageId === data.stageId),
    data.effectiveOn,
    { code: 'NOT_IN_STAGE', what: `membership at stage ${data.stageId} of chain ${data.chainId}` },
  ) ??
  accepted({ type: 'EnterpriseLeftChain', data });
