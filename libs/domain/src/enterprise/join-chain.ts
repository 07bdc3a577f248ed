import type { CalendarDate, CommandContext } from '@liantu/kernel';
import type { Joining } from './enterprise.events.js';

export class JoinChain {
  readonly type = 'JoinChain';

  constructor(
    readonly data: Joining & { readonly until?: CalendarDate },
    readonly context: CommandContext,
  ) {}
}
