import type { CommandContext } from '@liantu/kernel';
import type { EnterpriseRelocated } from './enterprise.events.js';

export class RelocateEnterprise {
  readonly type = 'RelocateEnterprise';

  constructor(
    readonly data: EnterpriseRelocated['data'],
    readonly context: CommandContext,
  ) {}
}
