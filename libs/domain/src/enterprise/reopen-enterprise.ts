import type { CommandContext } from '@liantu/kernel';
import type { EnterpriseReopened } from './enterprise.events.js';

export class ReopenEnterprise {
  readonly type = 'ReopenEnterprise';

  constructor(
    readonly data: EnterpriseReopened['data'],
    readonly context: CommandContext,
  ) {}
}
