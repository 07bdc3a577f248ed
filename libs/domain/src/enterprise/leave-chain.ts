import type { CommandContext } from '@liantu/kernel';
import type { EnterpriseLeftChain } from './enterprise.events.js';

export class LeaveChain {
  readonly type = 'LeaveChain';

  constructor(
    readonly data: EnterpriseLeftChain['data'],
    readonly context: CommandContext,
  ) {}
}
