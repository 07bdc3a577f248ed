import type { CommandContext } from '@liantu/kernel';
import type { SupplyLinkRevalued } from './link.events.js';

export class RevalueLink {
  readonly type = 'RevalueLink';

  constructor(
    readonly data: SupplyLinkRevalued['data'],
    readonly context: CommandContext,
  ) {}
}
