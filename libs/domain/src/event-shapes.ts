import type { DomainEvent, EventType } from './event-catalogue.js';

/**
 * Who may see a field: everyone who may ask, or not below the role of analyst. There is no word for personal data: none may
 * be stored.
 */
export type Privacy = 'public' | 'sensitive';

/** Amounts are decimal text in JSON, so they are told apart here; what may be absent bears a question mark. */
type Mark<Value, May extends string> = Value extends bigint ? `${Privacy} yuan${May}` : `${Privacy}${May}`;

type IsOptional<Data, Field extends keyof Data> =
  Partial<Pick<Data, Field>> extends Pick<Data, Field> ? '?' : '';

type DataOf<Type extends EventType> = Extract<DomainEvent, { readonly type: Type }>['data'];
type FieldsOf<Data> = {
  readonly [Field in keyof Data]-?: Mark<NonNullable<Data[Field]>, IsOptional<Data, Field>>;
};

const ofFact = { effectiveOn: 'public', source: 'public?' } as const;
const ofEnterprise = { ...ofFact, enterpriseId: 'public' } as const;
const ofZone = { ...ofFact, zoneId: 'public' } as const;
const ofChain = { chainId: 'public', effectiveOn: 'public' } as const;
const ofLink = { ...ofFact, linkId: 'public' } as const;
const ofCluster = { ...ofFact, clusterId: 'public' } as const;

const ofStage = {
  ...ofChain,
  stageId: 'public',
  name: 'public',
  nameEn: 'public?',
  tier: 'public',
  scope: 'public',
  gbt4754: 'public',
  hs4: 'public',
  ordinal: 'public',
} as const;

const ofEdge = { ...ofChain, from: 'public', to: 'public', kind: 'public' } as const;

/** Every field of every event: who may see it, whether it is an amount of yuan, and whether it may be absent. */
export const eventShapes = {
  EnterpriseRegistered: {
    ...ofEnterprise,
    name: 'public',
    creditCode: 'public?',
    stockCode: 'public?',
    region: 'public',
  },
  EnterpriseRenamed: { ...ofEnterprise, name: 'public' },
  EnterpriseRelocated: { ...ofEnterprise, region: 'public' },
  EnterpriseEnteredZone: { ...ofEnterprise, zoneId: 'public' },
  EnterpriseLeftZone: { ...ofEnterprise, zoneId: 'public', reason: 'public' },
  EnterpriseJoinedChain: {
    ...ofEnterprise,
    chainId: 'public',
    stageId: 'public',
    role: 'public',
    annualOutput: 'sensitive yuan?',
    revenueShareBp: 'sensitive?',
  },
  EnterpriseLeftChain: { ...ofEnterprise, chainId: 'public', stageId: 'public', reason: 'public' },
  EnterpriseFiguresReported: {
    ...ofEnterprise,
    year: 'public',
    output: 'sensitive yuan?',
    tax: 'sensitive yuan?',
    jobs: 'sensitive?',
    landDeciMu: 'sensitive?',
    energyKgce: 'sensitive?',
    rdSpending: 'sensitive yuan?',
  },
  EnterpriseSuspended: { ...ofEnterprise, reason: 'public?' },
  EnterpriseResumed: { ...ofEnterprise, reason: 'public?' },
  EnterpriseClosed: { ...ofEnterprise, reason: 'public?' },
  EnterpriseReopened: { ...ofEnterprise, reason: 'public?' },
  ZoneEstablished: { ...ofZone, name: 'public', region: 'public?', leadingIndustries: 'public' },
  ZoneRenamed: { ...ofZone, name: 'public' },
  ZoneNested: { ...ofZone, parent: 'public' },
  ChainDefined: { ...ofChain, name: 'public', nameEn: 'public?' },
  StageAdded: ofStage,
  StageRevised: ofStage,
  StageRetired: { ...ofChain, stageId: 'public' },
  StagesLinked: { ...ofEdge, essential: 'public', coefficientPpm: 'public?' },
  StagesUnlinked: ofEdge,
  SupplyLinkEstablished: {
    ...ofLink,
    supplier: 'public',
    customer: 'public',
    kind: 'public',
    stageId: 'public?',
    intoStageId: 'public?',
    goods: 'public',
    annualValue: 'sensitive yuan?',
  },
  SupplyLinkRevalued: { ...ofLink, annualValue: 'sensitive yuan' },
  SupplyLinkEnded: { ...ofLink, reason: 'public' },
  ClusterDesignated: {
    ...ofCluster,
    name: 'public',
    chainId: 'public',
    territory: 'public',
    tier: 'public',
    targetOutput: 'public yuan?',
  },
  ClusterRetargeted: { ...ofCluster, targetOutput: 'public yuan?' },
  ClusterRetired: { ...ofCluster, reason: 'public' },
} as const satisfies { readonly [Type in EventType]: FieldsOf<DataOf<Type>> };

const fieldsMarked = (is: (mark: string) => boolean): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(eventShapes).map(([type, fields]) => [
      type,
      Object.entries(fields).flatMap(([field, mark]) => (is(mark) ? [field] : [])),
    ]),
  );

const yuanFields = fieldsMarked((mark) => mark.includes('yuan'));
const sensitiveFields = fieldsMarked((mark) => mark.startsWith('sensitive'));
const neededFields = fieldsMarked((mark) => !mark.endsWith('?'));

/** Fields that hold an amount of yuan: bigint in memory, decimal text in JSON. */
export const yuanFieldsOf = (type: EventType): readonly string[] => yuanFields.get(type) ?? [];

/** Fields that only an analyst may see. */
export const sensitiveFieldsOf = (type: EventType): readonly string[] => sensitiveFields.get(type) ?? [];

/** Fields without which it is no such event. */
export const neededFieldsOf = (type: EventType): readonly string[] => neededFields.get(type) ?? [];
