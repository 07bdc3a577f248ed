import type { CommandContext } from '@liantu/kernel';
import type { Designation } from './cluster.events.js';

export class DesignateCluster {
  readonly type = 'DesignateCluster';

  constructor(
    readonly data: Designation,
    readonly context: CommandContext,
  ) {}
}
