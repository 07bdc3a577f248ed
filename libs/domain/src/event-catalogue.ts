import type { ChainEvent } from './chain/chain.events.js';
import type { ClusterEvent } from './cluster/cluster.events.js';
import type { EnterpriseEvent } from './enterprise/enterprise.events.js';
import type { LinkEvent } from './link/link.events.js';
import type { ZoneEvent } from './zone/zone.events.js';

export type DomainEvent = EnterpriseEvent | ZoneEvent | ChainEvent | LinkEvent | ClusterEvent;
export type EventType = DomainEvent['type'];

/** Every event there is: the newest version of its shape and what it says. */
export const catalogue = {
  EnterpriseRegistered: { schema: 1, says: 'an enterprise was entered in the register' },
  EnterpriseRenamed: { schema: 1, says: 'an enterprise took another name' },
  EnterpriseRelocated: { schema: 1, says: 'an enterprise moved to another region' },
  EnterpriseEnteredZone: { schema: 1, says: 'an enterprise settled in a zone' },
  EnterpriseLeftZone: { schema: 1, says: 'an enterprise moved out of a zone' },
  EnterpriseJoinedChain: { schema: 1, says: 'an enterprise took a stage of a chain' },
  EnterpriseLeftChain: { schema: 1, says: 'an enterprise gave up a stage of a chain' },
  EnterpriseFiguresReported: { schema: 1, says: 'figures of an enterprise for a year became known' },
  EnterpriseSuspended: { schema: 1, says: 'an enterprise stopped production for a time' },
  EnterpriseResumed: { schema: 1, says: 'a suspended enterprise went on' },
  EnterpriseClosed: { schema: 1, says: 'an enterprise closed' },
  EnterpriseReopened: { schema: 1, says: 'a closed enterprise opened again' },
  ZoneEstablished: { schema: 1, says: 'a zone came into being' },
  ZoneRenamed: { schema: 1, says: 'a zone took another name' },
  ZoneNested: { schema: 1, says: 'a zone became part of another' },
  ChainDefined: { schema: 1, says: 'a chain was given its name' },
  StageAdded: { schema: 1, says: 'a stage became part of a chain' },
  StageRevised: { schema: 1, says: 'a stage was described anew' },
  StageRetired: { schema: 1, says: 'a stage was taken out of a chain' },
  StagesLinked: { schema: 1, says: 'two stages were joined by an edge, or the edge got new terms' },
  StagesUnlinked: { schema: 1, says: 'an edge between two stages was taken out' },
  SupplyLinkEstablished: { schema: 1, says: 'a supplier began to deliver goods to a customer' },
  SupplyLinkRevalued: { schema: 1, says: 'a delivery was given another yearly value' },
  SupplyLinkEnded: { schema: 1, says: 'a delivery ended' },
  ClusterDesignated: { schema: 1, says: 'a chain within a territory was named a cluster' },
  ClusterRetargeted: { schema: 1, says: 'a cluster was given another target' },
  ClusterRetired: { schema: 1, says: 'a cluster ceased to be one' },
} as const satisfies Record<EventType, { readonly schema: number; readonly says: string }>;
