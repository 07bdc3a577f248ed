import { accepted, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact } from '../fact.js';
import { cannotEnd } from '../holding.js';
import { badText } from '../text.js';
import type { EnterpriseLeftZone } from './enterprise.events.js';
import type { EnterpriseState } from './enterprise.state.js';
import { unknown } from './standing.js';

export class LeaveZone {
  readonly type = 'LeaveZone';

  constructor(
    readonly data: EnterpriseLeftZone['data'],
    readonly context: CommandContext,
  ) {}
}

export const leaveZone = (
  { data, context }: LeaveZone,
  enterprise: EnterpriseState,
): Decision<EnterpriseLeftZone> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  badText('reason', data.reason, 'reason') ??
  cannotEnd(
    enterprise.stays.filter(({ zoneId }) => zoneId === data.zoneId),
    data.effectiveOn,
    { code: 'NOT_IN_ZONE', what: `stay in zone ${data.zoneId}` },
  ) ??
  accepted({ type: 'EnterpriseLeftZone', data });
