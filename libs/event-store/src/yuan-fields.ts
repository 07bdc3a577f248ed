import type { DomainEvent, EventType } from '@liantu/domain';
import type { Yuan } from '@liantu/kernel';

type DataOf<Type extends EventType> = Extract<DomainEvent, { readonly type: Type }>['data'];
type AmountOf<Data> = {
  [Field in keyof Data]-?: NonNullable<Data[Field]> extends Yuan ? Field : never;
}[keyof Data];

/** The fields of each event that are amounts: text in the log, whole yuan in the program. */
export const yuanFields: { readonly [Type in EventType]: readonly AmountOf<DataOf<Type>>[] } = {
  EnterpriseRegistered: [],
  EnterpriseRenamed: [],
  EnterpriseRelocated: [],
  EnterpriseEnteredZone: [],
  EnterpriseLeftZone: [],
  EnterpriseJoinedChain: ['annualOutput'],
  EnterpriseLeftChain: [],
  EnterpriseFiguresReported: ['output', 'tax', 'rdSpending'],
  EnterpriseSuspended: [],
  EnterpriseResumed: [],
  EnterpriseClosed: [],
  EnterpriseReopened: [],
  ZoneEstablished: [],
  ZoneRenamed: [],
  ZoneNested: [],
  ChainDefined: [],
  StageAdded: [],
  StageRevised: [],
  StageRetired: [],
  StagesLinked: [],
  StagesUnlinked: [],
  SupplyLinkEstablished: ['annualValue'],
  SupplyLinkRevalued: ['annualValue'],
  SupplyLinkEnded: [],
  ClusterDesignated: ['targetOutput'],
  ClusterRetargeted: ['targetOutput'],
  ClusterRetired: [],
};
