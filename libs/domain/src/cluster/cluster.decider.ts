import { assertNever, type Decider, type Decision } from '@liantu/kernel';
import type { ClusterEvent } from './cluster.events.js';
import { evolveCluster, initialCluster, type ClusterFacts, type ClusterState } from './cluster.state.js';
import { designateCluster, type DesignateCluster } from './designate-cluster.js';
import { retargetCluster, type RetargetCluster } from './retarget-cluster.js';
import { retireCluster, type RetireCluster } from './retire-cluster.js';

export type ClusterCommand = DesignateCluster | RetargetCluster | RetireCluster;

const decide = (
  command: ClusterCommand,
  cluster: ClusterState,
  facts: ClusterFacts,
): Decision<ClusterEvent> => {
  switch (command.type) {
    case 'DesignateCluster':
      return designateCluster(command, cluster, facts);
    case 'RetargetCluster':
      return retargetCluster(command, cluster);
    case 'RetireCluster':
      return retireCluster(command, cluster);
    default:
      return assertNever(command);
  }
};

export const clusterDecider: Decider<ClusterState, ClusterCommand, ClusterEvent, ClusterFacts> = {
  category: 'cluster',
  initialState: initialCluster,
  evolve: evolveCluster,
  decide,
};
