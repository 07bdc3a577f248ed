import type { CommandContext } from '@liantu/kernel';
import type { EnterpriseLeftZone } from './enterprise.events.js';

export class LeaveZone {
  readonly type = 'LeaveZone';

  constructor(
    readonly data: EnterpriseLeftZone['data'],
    readonly context: CommandContext,
  ) {}
}
