import type { CalendarDate, CommandContext } from '@liantu/kernel';
import type { EnterpriseSuspended } from './enterprise.events.js';

export class SuspendEnterprise {
  readonly type = 'SuspendEnterprise';

  constructor(
    readonly data: EnterpriseSuspended['data'] & { readonly until?: CalendarDate },
    readonly context: CommandContext,
  ) {}
}
