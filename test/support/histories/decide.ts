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
import { chainFacts, clusterFacts, enterpriseFacts, linkFacts, zoneFacts } from './lookups.js';
import { Past } from './past.js';

/** What happens when commands are given one after another: only what is accepted is recorded. */
export const decideAll = (orders: readonly Order[]): Events => {
  const past = new Past();
  for (const order of orders) {
    const decision = decide(past, order);
    if (decision.outcome === 'accepted') past.add(decision.events);
  }
  return past.events;
};

/** What the rules say to a command, after what has happened. */
export const decide = (past: Past, order: Order): Decision<DomainEvent> => {
  switch (order.to) {
    case 'enterprise':
      return byEnterprise(past, order.command);
    case 'zone':
      return byZone(past, order.command);
    case 'chain':
      return byChain(past, order.command);
    case 'link':
      return byLink(past, order.command);
    case 'cluster':
      return byCluster(past, order.command);
    default:
      return assertNever(order);
  }
};

const byEnterprise = (past: Past, command: EnterpriseCommand): Decision<DomainEvent> =>
  enterpriseDecider.decide(
    command,
    past.stateOf(enterpriseDecider, command.data.enterpriseId),
    enterpriseFacts(past, command),
  );

const byZone = (past: Past, command: ZoneCommand): Decision<DomainEvent> =>
  zoneDecider.decide(command, past.stateOf(zoneDecider, command.data.zoneId), zoneFacts(past));

const byChain = (past: Past, command: ChainCommand): Decision<DomainEvent> =>
  chainDecider.decide(command, past.chain(command.data.chainId), chainFacts(past));

const byLink = (past: Past, command: LinkCommand): Decision<DomainEvent> =>
  linkDecider.decide(
    command,
    past.stateOf(linkDecider, command.data.linkId),
    linkFacts(past, command.data.effectiveOn),
  );

const byCluster = (past: Past, command: ClusterCommand): Decision<DomainEvent> =>
  clusterDecider.decide(command, past.stateOf(clusterDecider, command.data.clusterId), clusterFacts(past));
