import type { CalendarDate, CommandContext } from '@liantu/kernel';
import type { SupplyTerms } from './link.events.js';

export class EstablishLink {
  readonly type = 'EstablishLink';

  constructor(
    readonly data: SupplyTerms & { readonly until?: CalendarDate },
    readonly context: CommandContext,
  ) {}
}
