import type { CommandContext } from '@liantu/kernel';
import type { ClusterRetired } from './cluster.events.js';

export class RetireCluster {
  readonly type = 'RetireCluster';

  constructor(
    readonly data: ClusterRetired['data'],
    readonly context: CommandContext,
  ) {}
}
