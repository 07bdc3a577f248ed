import type { CommandContext } from '@liantu/kernel';
import type { Registration } from './enterprise.events.js';

export class RegisterEnterprise {
  readonly type = 'RegisterEnterprise';

  constructor(
    readonly data: Registration,
    readonly context: CommandContext,
  ) {}
}
