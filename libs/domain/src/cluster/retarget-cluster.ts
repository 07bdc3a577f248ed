import type { CommandContext } from '@liantu/kernel';
import type { ClusterRetargeted } from './cluster.events.js';

export class RetargetCluster {
  readonly type = 'RetargetCluster';

  constructor(
    readonly data: ClusterRetargeted['data'],
    readonly context: CommandContext,
  ) {}
}
