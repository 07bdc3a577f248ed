import type { CommandContext } from '@liantu/kernel';
import type { SupplyLinkEnded } from './link.events.js';

export class EndLink {
  readonly type = 'EndLink';

  constructor(
    readonly data: SupplyLinkEnded['data'],
    readonly context: CommandContext,
  ) {}
}
