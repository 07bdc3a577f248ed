import {
  chainDecider,
  clusterDecider,
  enterpriseDecider,
  linkDecider,
  zoneDecider,
  type ChainCommand,
  type ChainEvent,
  type ChainFacts,
  type ChainState,
  type ClusterCommand,
  type ClusterEvent,
  type ClusterFacts,
  type ClusterState,
  type EnterpriseCommand,
  type EnterpriseEvent,
  type EnterpriseFacts,
  type EnterpriseState,
  type LinkCommand,
  type LinkEvent,
  type LinkFacts,
  type LinkState,
  type ZoneCommand,
  type ZoneEvent,
  type ZoneFacts,
  type ZoneState,
} from '@liantu/domain';
import { chainFacts, stagesClaim } from './facts/chain.facts.js';
import { clusterFacts } from './facts/cluster.facts.js';
import { creditCodeClaim, enterpriseFacts } from './facts/enterprise.facts.js';
import { linkFacts } from './facts/link.facts.js';
import { nestingClaim, zoneFacts } from './facts/zone.facts.js';
import type { Aggregate } from './handle-command.js';

export const enterprise: Aggregate<EnterpriseState, EnterpriseCommand, EnterpriseEvent, EnterpriseFacts> = {
  decider: enterpriseDecider,
  subjectOf: ({ data }) => data.enterpriseId,
  foldsOf: ({ enterprises }) => enterprises,
  claimOf: creditCodeClaim,
  lookUp: enterpriseFacts,
};

export const zone: Aggregate<ZoneState, ZoneCommand, ZoneEvent, ZoneFacts> = {
  decider: zoneDecider,
  subjectOf: ({ data }) => data.zoneId,
  foldsOf: ({ zones }) => zones,
  claimOf: nestingClaim,
  lookUp: zoneFacts,
};

export const chain: Aggregate<ChainState, ChainCommand, ChainEvent, ChainFacts> = {
  decider: chainDecider,
  subjectOf: ({ data }) => data.chainId,
  foldsOf: ({ chains }) => chains,
  claimOf: stagesClaim,
  lookUp: chainFacts,
};

export const link: Aggregate<LinkState, LinkCommand, LinkEvent, LinkFacts> = {
  decider: linkDecider,
  subjectOf: ({ data }) => data.linkId,
  foldsOf: ({ links }) => links,
  lookUp: linkFacts,
};

export const cluster: Aggregate<ClusterState, ClusterCommand, ClusterEvent, ClusterFacts> = {
  decider: clusterDecider,
  subjectOf: ({ data }) => data.clusterId,
  foldsOf: ({ clusters }) => clusters,
  lookUp: clusterFacts,
};
