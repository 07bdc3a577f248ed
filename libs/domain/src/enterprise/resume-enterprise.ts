import { accepted, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact } from '../fact.js';
import { cannotEnd } from '../holding.js';
import { badText } from '../text.js';
import type { EnterpriseResumed } from './enterprise.events.js';
import type { EnterpriseState } from './enterprise.state.js';
import { closedOn, unknown } from './standing.js';

export class ResumeEnterprise {
  readonly type = 'ResumeEnterprise';

  constructor(
    readonly data: EnterpriseResumed['data'],
    readonly context: CommandContext,
  ) {}
}

export const resumeEnterprise = (
  { data, context }: ResumeEnterprise,
  enterprise: EnterpriseState,
): Decision<EnterpriseResumed> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  badText('reason', data.reason, 'reason') ??
  closedOn(enterprise, data.effectiveOn) ??
  cannotEnd(enterprise.suspensions, data.effectiveOn, { code: 'NOT_SUSPENDED', what: 'suspension' }) ??
  accepted({ type: 'EnterpriseResumed', data });
