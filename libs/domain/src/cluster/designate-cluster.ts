import {
  accepted,
  isSame,
  rejected,
  without,
  type CommandContext,
  type Decision,
  type Rejected,
} from '@liantu/kernel';
import { badAmount } from '../amount.js';
import { chainUnknown } from '../chain/chain.state.js';
import { badFact } from '../fact.js';
import { badText } from '../text.js';
import { zoneUnknown } from '../zone/zone.state.js';
import type { ClusterDesignated, Designation } from './cluster.events.js';
import type { ClusterFacts, ClusterState } from './cluster.state.js';

export class DesignateCluster {
  readonly type = 'DesignateCluster';

  constructor(
    readonly data: Designation,
    readonly context: CommandContext,
  ) {}
}

export const designateCluster = (
  { data, context }: DesignateCluster,
  cluster: ClusterState,
  facts: ClusterFacts,
): Decision<ClusterDesignated> => {
  if (cluster.designation !== undefined) return again(data, cluster.designation);
  return (
    badFact(data, context) ??
    badText('name', data.name, 'name') ??
    badAmount(data.targetOutput, 'targetOutput') ??
    (facts.chains.has(data.chainId) ? undefined : chainUnknown(data.chainId)) ??
    badTerritory(data, facts) ??
    accepted({ type: 'ClusterDesignated', data })
  );
};

const badTerritory = ({ territory }: Designation, { zones }: ClusterFacts): Rejected | undefined =>
  territory.kind === 'region' || zones.has(territory.zone)
    ? undefined
    : zoneUnknown(territory.zone, 'territory');

/** Telling the same twice records nothing; whoever told it. */
const again = (data: Designation, designation: Designation): Decision<ClusterDesignated> =>
  isSame(without(data, 'source'), without(designation, 'source'))
    ? accepted()
    : rejected(
        'CLUSTER_ALREADY_DESIGNATED',
        `${data.clusterId} is designated as ${designation.name}: retarget it, or choose another id`,
        'id',
      );
