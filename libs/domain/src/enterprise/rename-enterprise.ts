import { accepted, isToldFor, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact } from '../fact.js';
import { badText } from '../text.js';
import type { EnterpriseRenamed } from './enterprise.events.js';
import type { EnterpriseState } from './enterprise.state.js';
import { unknown } from './standing.js';

export class RenameEnterprise {
  readonly type = 'RenameEnterprise';

  constructor(
    readonly data: EnterpriseRenamed['data'],
    readonly context: CommandContext,
  ) {}
}

export const renameEnterprise = (
  { data, context }: RenameEnterprise,
  enterprise: EnterpriseState,
): Decision<EnterpriseRenamed> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  badText('name', data.name, 'name') ??
  (isToldFor(enterprise.names, data.effectiveOn, data.name)
    ? accepted()
    : accepted({ type: 'EnterpriseRenamed', data }));
