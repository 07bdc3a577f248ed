import type { ClusterCommand, ClusterFacts } from '@liantu/domain';
import type { Ledger } from '../ledger.js';
import { existingZones } from './zones.js';

export const clusterFacts = async ({ type, data }: ClusterCommand, ledger: Ledger): Promise<ClusterFacts> => {
  if (type !== 'DesignateCluster') return { chains: new Set(), zones: new Set() };
  const { chainId, territory } = data;
  const { name } = await ledger.chains.stateOf(chainId);
  return {
    chains: new Set(name === undefined ? [] : [chainId]),
    zones: territory.kind === 'zone' ? await existingZones(territory.zone, ledger) : new Set(),
  };
};
