import type { CommandContext } from '@liantu/kernel';
import type { EnterpriseResumed } from './enterprise.events.js';

export class ResumeEnterprise {
  readonly type = 'ResumeEnterprise';

  constructor(
    readonly data: EnterpriseResumed['data'],
    readonly context: CommandContext,
  ) {}
}
