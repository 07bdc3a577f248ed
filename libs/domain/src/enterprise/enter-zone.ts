import type { CalendarDate, CommandContext } from '@liantu/kernel';
import type { EnterpriseEnteredZone } from './enterprise.events.js';

export class EnterZone {
  readonly type = 'EnterZone';

  constructor(
    readonly data: EnterpriseEnteredZone['data'] & { readonly until?: CalendarDate },
    readonly context: CommandContext,
  ) {}
}
