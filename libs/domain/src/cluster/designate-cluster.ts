import { accepted, rejected, type CommandContext, type Decision, type Rejected } from '@liantu/kernel';
import { badAmount } from '../amount.js';
import { chainUnknown } from '../chain/chain.state.js';
import { badFact, dated, isRetold, type Told } from '../fact.js';
import { badText } from '../text.js';
import { zoneUnknown } from '../zone/zone.state.js';
import type { ClusterDesignated, Designation } from './cluster.events.js';
import type { ClusterFacts, ClusterState } from './cluster.state.js';

/** Telling the same again records nothing, on another day too when the day is left out. */
export class DesignateCluster {
  readonly type = 'DesignateCluster';

  constructor(
    readonly data: Told<Designation>,
    readonly context: CommandContext,
  ) {}
}

export const designateCluster = (
  { data, context }: DesignateCluster,
  cluster: ClusterState,
  facts: ClusterFacts,
): Decision<ClusterDesignated> => {
  if (cluster.designation !== undefined) return again(data, cluster.designation);
  const designation = dated(data, context);
  return (
    badFact(designation, context) ??
    badText('name', data.name, 'name') ??
    badAmount(data.targetOutput, 'targetOutput') ??
    (facts.chains.has(data.chainId) ? undefined : chainUnknown(data.chainId)) ??
    badTerritory(data, facts) ??
    accepted({ type: 'ClusterDesignated', data: designation })
  );
};

const badTerritory = ({ territory }: Told<Designation>, { zones }: ClusterFacts): Rejected | undefined =>
  territory.kind === 'region' || zones.has(territory.zone)
    ? undefined
    : zoneUnknown(territory.zone, 'territory');

const again = (told: Told<Designation>, designation: Designation): Decision<ClusterDesignated> =>
  isRetold(told, designation)
    ? accepted()
    : rejected(
        'CLUSTER_ALREADY_DESIGNATED',
        `${told.clusterId} is designated as ${designation.name}: tell the same again, or choose another id`,
        'id',
      );
