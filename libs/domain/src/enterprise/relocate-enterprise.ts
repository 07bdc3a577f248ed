import { accepted, isToldFor, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact } from '../fact.js';
import type { EnterpriseRelocated } from './enterprise.events.js';
import type { EnterpriseState } from './enterprise.state.js';
import { unknown } from './standing.js';

export class RelocateEnterprise {
  readonly type = 'RelocateEnterprise';

  constructor(
    readonly data: EnterpriseRelocated['data'],
    readonly context: CommandContext,
  ) {}
}

export const relocateEnterprise = (
  { data, context }: RelocateEnterprise,
  enterprise: EnterpriseState,
): Decision<EnterpriseRelocated> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  (isToldFor(enterprise.regions, data.effectiveOn, data.region)
    ? accepted()
    : accepted({ type: 'EnterpriseRelocated', data }));
