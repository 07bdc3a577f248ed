import { accepted, rejected, type CommandContext, type Decision, type Rejected } from '@liantu/kernel';
import { badFact, endsBeforeItBegins } from '../fact.js';
import { badText } from '../text.js';
import type { ClusterRetired } from './cluster.events.js';
import { clusterUnknown, type ClusterState } from './cluster.state.js';

type Retirement = ClusterRetired['data'];

export class RetireCluster {
  readonly type = 'RetireCluster';

  constructor(
    readonly data: Retirement,
    readonly context: CommandContext,
  ) {}
}

export const retireCluster = (
  { data, context }: RetireCluster,
  cluster: ClusterState,
): Decision<ClusterRetired> =>
  clusterUnknown(cluster, data.clusterId, data.effectiveOn) ??
  badFact(data, context) ??
  badText('reason', data.reason, 'reason') ??
  alreadyRetired(cluster) ??
  tooEarly(data, cluster) ??
  accepted({ type: 'ClusterRetired', data });

const alreadyRetired = ({ retiredOn }: ClusterState): Rejected | undefined =>
  retiredOn === undefined
    ? undefined
    : rejected(
        'CLUSTER_UNKNOWN',
        `It was retired on ${retiredOn} already: there is nothing to do`,
        'effectiveOn',
      );

const tooEarly = ({ effectiveOn }: Retirement, { designation }: ClusterState): Rejected | undefined =>
  designation === undefined
    ? undefined
    : endsBeforeItBegins(designation.effectiveOn, effectiveOn, 'effectiveOn');
