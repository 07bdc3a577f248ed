import type { ClusterEvent, ClusterId } from '@liantu/domain';
import type { CalendarDate, Yuan } from '@liantu/kernel';
import type { GraphMutation } from '../mutation.js';
import type { Origin, Projection } from './projection.js';

export const clusterProjection: Projection<ClusterEvent> = {
  ClusterDesignated: (data, origin) => {
    const { clusterId: cluster, name, chainId: chain, territory, tier, effectiveOn: since } = data;
    return [
      { kind: 'merge-cluster', cluster, name, chain, territory, tier, since, ...origin },
      aimed(data, origin),
    ];
  },
  ClusterRetargeted: (data, origin) => [aimed(data, origin)],
  ClusterRetired: ({ clusterId: cluster, effectiveOn: until }, origin) => [
    { kind: 'close-cluster', cluster, until, ...origin },
  ],
};

interface Aim {
  readonly clusterId: ClusterId;
  readonly effectiveOn: CalendarDate;
  readonly targetOutput?: Yuan;
}

const aimed = (
  { clusterId: cluster, effectiveOn: from, targetOutput }: Aim,
  origin: Origin,
): GraphMutation => ({
  kind: 'merge-cluster-target',
  cluster,
  from,
  ...(targetOutput !== undefined && { target: targetOutput }),
  ...origin,
});
