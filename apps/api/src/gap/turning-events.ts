import type { ChainId, DomainEvent, EventType } from '@liantu/domain';

/** Whether an event can turn a verdict of a chain: of every chain, of the chain it names, or of none. */
const turns = {
  EnterpriseRegistered: 'any',
  EnterpriseRenamed: 'none',
  EnterpriseRelocated: 'any',
  EnterpriseEnteredZone: 'any',
  EnterpriseLeftZone: 'any',
  EnterpriseJoinedChain: 'named',
  EnterpriseLeftChain: 'named',
  EnterpriseFiguresReported: 'any',
  EnterpriseSuspended: 'any',
  EnterpriseResumed: 'any',
  EnterpriseClosed: 'any',
  EnterpriseReopened: 'any',
  ZoneEstablished: 'none',
  ZoneRenamed: 'none',
  ZoneNested: 'any',
  ChainDefined: 'named',
  StageAdded: 'named',
  StageRevised: 'named',
  StageRetired: 'named',
  StagesLinked: 'named',
  StagesUnlinked: 'named',
  SupplyLinkEstablished: 'any',
  SupplyLinkRevalued: 'any',
  SupplyLinkEnded: 'any',
  ClusterDesignated: 'none',
  ClusterRetargeted: 'none',
  ClusterRetired: 'none',
} as const satisfies Record<EventType, 'any' | 'named' | 'none'>;

/** False only for events that leave every verdict of the chain as it is, wherever one asks. */
export const canTurn = ({ type, data }: DomainEvent, chain: ChainId): boolean =>
  turns[type] === 'named' ? 'chainId' in data && data.chainId === chain : turns[type] === 'any';
