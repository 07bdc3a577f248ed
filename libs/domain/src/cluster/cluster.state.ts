import {
  assertNever,
  rejected,
  withPoint,
  type CalendarDate,
  type Points,
  type Rejected,
  type Yuan,
} from '@liantu/kernel';
import type { ChainId, ClusterId, ZoneId } from '../ids.js';
import type { ClusterEvent, Designation } from './cluster.events.js';

export interface ClusterState {
  readonly designation?: Designation;
  /** Undefined where there is none from that day on. */
  readonly targets: Points<Yuan | undefined>;
  readonly retiredOn?: CalendarDate;
}

/** What a cluster rule must know beyond its own stream: those of the chains and zones named that exist. */
export interface ClusterFacts {
  readonly chains: ReadonlySet<ChainId>;
  readonly zones: ReadonlySet<ZoneId>;
}

export const initialCluster: ClusterState = { targets: [] };

/** A cluster that was never designated, or is retired on the day. */
export const clusterUnknown = (
  { designation, retiredOn }: ClusterState,
  id: ClusterId,
  date: CalendarDate,
): Rejected | undefined => {
  if (designation === undefined)
    return rejected('CLUSTER_UNKNOWN', `No cluster ${id} is designated: designate it first`, 'cluster');
  return retiredOn === undefined || date < retiredOn
    ? undefined
    : rejected(
        'CLUSTER_UNKNOWN',
        `The cluster ${id} was retired on ${retiredOn}: give an earlier day`,
        'effectiveOn',
      );
};

export const evolveCluster = (cluster: ClusterState, event: ClusterEvent): ClusterState => {
  switch (event.type) {
    case 'ClusterDesignated': {
      const { effectiveOn, targetOutput } = event.data;
      return {
        ...cluster,
        designation: event.data,
        targets: withPoint(cluster.targets, effectiveOn, targetOutput),
      };
    }
    case 'ClusterRetargeted': {
      const { effectiveOn, targetOutput } = event.data;
      return { ...cluster, targets: withPoint(cluster.targets, effectiveOn, targetOutput) };
    }
    case 'ClusterRetired':
      return { ...cluster, retiredOn: event.data.effectiveOn };
    default:
      return assertNever(event);
  }
};
