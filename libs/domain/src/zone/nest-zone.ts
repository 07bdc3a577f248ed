import type { CommandContext } from '@liantu/kernel';
import type { ZoneNested } from './zone.events.js';

export class NestZone {
  readonly type = 'NestZone';

  constructor(
    readonly data: ZoneNested['data'],
    readonly context: CommandContext,
  ) {}
}
