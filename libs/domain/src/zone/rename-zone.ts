import type { CommandContext } from '@liantu/kernel';
import type { ZoneRenamed } from './zone.events.js';

export class RenameZone {
  readonly type = 'RenameZone';

  constructor(
    readonly data: ZoneRenamed['data'],
    readonly context: CommandContext,
  ) {}
}
