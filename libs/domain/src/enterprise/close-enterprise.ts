import type { CalendarDate, CommandContext } from '@liantu/kernel';
import type { EnterpriseClosed } from './enterprise.events.js';

export class CloseEnterprise {
  readonly type = 'CloseEnterprise';

  constructor(
    readonly data: EnterpriseClosed['data'] & { readonly until?: CalendarDate },
    readonly context: CommandContext,
  ) {}
}
