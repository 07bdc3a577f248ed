import { accepted, isToldFor, type CommandContext, type Decision } from '@liantu/kernel';
import { badAmount } from '../amount.js';
import { badFact } from '../fact.js';
import type { ClusterRetargeted } from './cluster.events.js';
import { clusterUnknown, type ClusterState } from './cluster.state.js';

/** Without a target the cluster has none from that day on. */
export class RetargetCluster {
  readonly type = 'RetargetCluster';

  constructor(
    readonly data: ClusterRetargeted['data'],
    readonly context: CommandContext,
  ) {}
}

export const retargetCluster = (
  { data, context }: RetargetCluster,
  cluster: ClusterState,
): Decision<ClusterRetargeted> =>
  clusterUnknown(cluster, data.clusterId, data.effectiveOn) ??
  badFact(data, context) ??
  badAmount(data.targetOutput, 'targetOutput') ??
  (isToldFor(cluster.targets, data.effectiveOn, data.targetOutput)
    ? accepted()
    : accepted({ type: 'ClusterRetargeted', data }));
