import type { Event, Yuan } from '@liantu/kernel';
import type { Fact } from '../fact.js';
import type { ChainId, ClusterId } from '../ids.js';
import type { Territory } from '../territory.js';

export type ClusterTier = 'MUNICIPAL' | 'COUNTY';

interface OfCluster extends Fact {
  readonly clusterId: ClusterId;
}

export interface Designation extends OfCluster {
  readonly name: string;
  readonly chainId: ChainId;
  readonly territory: Territory;
  readonly tier: ClusterTier;
  /** Whole yuan a year to be reached. */
  readonly targetOutput?: Yuan;
}

export type ClusterDesignated = Event<'ClusterDesignated', Designation>;
export type ClusterRetargeted = Event<'ClusterRetargeted', OfCluster & { readonly targetOutput?: Yuan }>;
export type ClusterRetired = Event<'ClusterRetired', OfCluster & { readonly reason: string }>;

export type ClusterEvent = ClusterDesignated | ClusterRetargeted | ClusterRetired;
