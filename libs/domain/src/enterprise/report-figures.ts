import type { CommandContext } from '@liantu/kernel';
import type { ReportedFigures } from './enterprise.events.js';

export class ReportFigures {
  readonly type = 'ReportFigures';

  constructor(
    readonly data: Omit<ReportedFigures, 'effectiveOn'>,
    readonly context: CommandContext,
  ) {}
}
