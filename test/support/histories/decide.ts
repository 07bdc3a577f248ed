import {
  chainDecider,
  clusterDecider,
  enterpriseDecider,
  linkDecider,
  zoneDecider,
  type ChainCommand,
  type ClusterCommand,
  type DomainEvent,
  type EnterpriseCommand,
  type LinkCommand,
  type ZoneCommand,
} from '@liantu/domain';
import { assertNever, type Decision } from '@liantu/kernel';
import type { Events } from '../world.js';
import type { Order } from './command.js';
import { chainState, stateOf } from './folding.js';
import { chainFacts, clusterFacts, enterpriseFacts, linkFacts, zoneFacts } from './lookups.js';

/** What happens when commands are given one after another: only what is accepted is recorded. */
export const decideAll = (orders: readonly Order[]): Events =>
  orders.reduce<Events>((history, order) => {
    const decision = decide(history, order);
    return decision.outcome === 'accepted' ? [...history, ...decision.events] : history;
  }, []);

const decide = (history: Events, order: Order): Decision<DomainEvent> => {
  switch (order.to) {
    case 'enterprise':
      return byEnterprise(history, order.command);
    case 'zone':
      return byZone(history, order.command);
    case 'chain':
      return byChain(history, order.command);
    case 'link':
      return byLink(history, order.command);
    case 'cluster':
      return byCluster(history, order.command);
    default:
      return assertNever(order);
  }
};

const byEnterprise = (history: Events, command: EnterpriseCommand): Decision<DomainEvent> =>
  enterpriseDecider.decide(
    command,
    stateOf(history, enterpriseDecider, command.data.enterpriseId),
    enterpriseFacts(history, command),
  );

const byZone = (history: Events, command: ZoneCommand): Decision<DomainEvent> =>
  zoneDecider.decide(command, stateOf(history, zoneDecider, command.data.zoneId), zoneFacts(history));

const byChain = (history: Events, command: ChainCommand): Decision<DomainEvent> =>
  chainDecider.decide(command, chainState(history, command.data.chainId), chainFacts(history));

const byLink = (history: Events, command: LinkCommand): Decision<DomainEvent> =>
  linkDecider.decide(
    command,
    stateOf(history, linkDecider, command.data.linkId),
    linkFacts(history, command.data.effectiveOn),
  );

const byCluster = (history: Events, command: ClusterCommand): Decision<DomainEvent> =>
  clusterDecider.decide(
    command,
    stateOf(history, clusterDecider, command.data.clusterId),
    clusterFacts(history),
  );
