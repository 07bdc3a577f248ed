import type { CommandContext } from '@liantu/kernel';
import type { Establishment } from './zone.events.js';

export class EstablishZone {
  readonly type = 'EstablishZone';

  constructor(
    readonly data: Establishment,
    readonly context: CommandContext,
  ) {}
}
