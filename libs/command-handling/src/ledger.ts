import {
  chainDecider,
  clusterDecider,
  enterpriseDecider,
  linkDecider,
  zoneDecider,
  type ChainEvent,
  type ChainState,
  type ClusterEvent,
  type ClusterState,
  type EnterpriseEvent,
  type EnterpriseState,
  type LinkEvent,
  type LinkState,
  type ZoneEvent,
  type ZoneState,
} from '@liantu/domain';

import type { Registry } from './registry.js';
import { Folds } from './folds.js';
import type { Streams } from './streams.js';

/** What decisions rest on: the folded streams, and the registry for what no stream can tell. */
export interface Ledger {
  readonly enterprises: Folds<EnterpriseState, EnterpriseEvent>;
  readonly zones: Folds<ZoneState, ZoneEvent>;
  readonly chains: Folds<ChainState, ChainEvent>;
  readonly links: Folds<LinkState, LinkEvent>;
  readonly clusters: Folds<ClusterState, ClusterEvent>;
  readonly registry: Registry;
}

/** Of each category, `most` folded streams are kept. */
export const ledgerOf = (streams: Streams, registry: Registry, most: number): Ledger => ({
  enterprises: new Folds(streams, enterpriseDecider, most),
  zones: new Folds(streams, zoneDecider, most),
  chains: new Folds(streams, chainDecider, most),
  links: new Folds(streams, linkDecider, most),
  clusters: new Folds(streams, clusterDecider, most),
  registry,
});
