import type { CommandContext } from '@liantu/kernel';
import type { EnterpriseRenamed } from './enterprise.events.js';

export class RenameEnterprise {
  readonly type = 'RenameEnterprise';

  constructor(
    readonly data: EnterpriseRenamed['data'],
    readonly context: CommandContext,
  ) {}
}
