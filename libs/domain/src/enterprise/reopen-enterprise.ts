import { accepted, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact } from '../fact.js';
import { cannotEnd } from '../holding.js';
import { badText } from '../text.js';
import type { EnterpriseReopened } from './enterprise.events.js';
import type { EnterpriseState } from './enterprise.state.js';
import { unknown } from './standing.js';

export class ReopenEnterprise {
  readonly type = 'ReopenEnterprise';

  constructor(
    readonly data: EnterpriseReopened['data'],
    readonly context: CommandContext,
  ) {}
}

export const reopenEnterprise = (
  { data, context }: ReopenEnterprise,
  enterprise: EnterpriseState,
): Decision<EnterpriseReopened> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  badText('reason', data.reason, 'reason') ??
  cannotEnd(enterprise.closures, data.effectiveOn, { code: 'NOT_CLOSED', what: 'closure' }) ??
  accepted({ type: 'EnterpriseReopened', data });
