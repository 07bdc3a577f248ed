import type {
  ChainEvent,
  ChainId,
  ClusterEvent,
  ClusterId,
  Designation,
  EdgeKey,
  EdgeTerms,
  EnterpriseEvent,
  EnterpriseId,
  Establishment,
  Joining,
  LinkEvent,
  LinkId,
  RegionCode,
  Registration,
  ReportedFigures,
  Source,
  StageId,
  StageTerms,
  Supplier,
  SupplyTerms,
  ZoneEvent,
  ZoneId,
} from '@liantu/domain';
import { calendarDate, endOfYear, yuan, type CalendarDate, type Yuan } from '@liantu/kernel';
import { cabinets, edges, metals, names, power, stages, switchgear, xuchang } from './world.js';

/** A day of a told history. */
export const on = (day: string): CalendarDate => calendarDate(day);

const nameOf = (id: string): string => names.get(id) ?? id;
const fact = (day: string, source?: Source): { effectiveOn: CalendarDate; source?: Source } =>
  source === undefined ? { effectiveOn: on(day) } : { effectiveOn: on(day), source };

export const registered = (
  enterpriseId: EnterpriseId,
  more: Partial<Registration> = {},
): EnterpriseEvent => ({
  type: 'EnterpriseRegistered',
  data: { enterpriseId, name: nameOf(enterpriseId), region: xuchang, ...fact('2010-01-01'), ...more },
});

export const renamed = (enterpriseId: EnterpriseId, name: string, day: string): EnterpriseEvent => ({
  type: 'EnterpriseRenamed',
  data: { enterpriseId, name, ...fact(day) },
});

export const relocated = (enterpriseId: EnterpriseId, region: RegionCode, day: string): EnterpriseEvent => ({
  type: 'EnterpriseRelocated',
  data: { enterpriseId, region, ...fact(day) },
});

export const entered = (enterpriseId: EnterpriseId, zoneId: ZoneId, day: string): EnterpriseEvent => ({
  type: 'EnterpriseEnteredZone',
  data: { enterpriseId, zoneId, ...fact(day) },
});

export const movedOut = (enterpriseId: EnterpriseId, zoneId: ZoneId, day: string): EnterpriseEvent => ({
  type: 'EnterpriseLeftZone',
  data: { enterpriseId, zoneId, reason: '搬迁', ...fact(day) },
});

/** Joins a stage: of the power chain unless another is named. */
export const joined = (
  enterpriseId: EnterpriseId,
  stageId: StageId,
  day: string,
  more: Partial<Joining> = {},
): EnterpriseEvent => ({
  type: 'EnterpriseJoinedChain',
  data: { enterpriseId, chainId: chainOf(stageId), stageId, role: 'MEMBER', ...fact(day), ...more },
});

export const left = (
  enterpriseId: EnterpriseId,
  stageId: StageId,
  day: string,
  source?: Source,
): EnterpriseEvent => ({
  type: 'EnterpriseLeftChain',
  data: { enterpriseId, chainId: chainOf(stageId), stageId, reason: '停产转型', ...fact(day, source) },
});

export const reported = (
  enterpriseId: EnterpriseId,
  year: number,
  figures: Omit<ReportedFigures, 'enterpriseId' | 'year' | 'effectiveOn'>,
): EnterpriseEvent => ({
  type: 'EnterpriseFiguresReported',
  data: { enterpriseId, year, effectiveOn: endOfYear(year), ...figures },
});

interface Why {
  readonly reason?: string;
  readonly source?: Source;
}

export const suspended = (enterpriseId: EnterpriseId, day: string, why: Why = {}): EnterpriseEvent => ({
  type: 'EnterpriseSuspended',
  data: { enterpriseId, ...fact(day), ...why },
});

export const resumed = (enterpriseId: EnterpriseId, day: string, why: Why = {}): EnterpriseEvent => ({
  type: 'EnterpriseResumed',
  data: { enterpriseId, ...fact(day), ...why },
});

export const closed = (enterpriseId: EnterpriseId, day: string, why: Why = {}): EnterpriseEvent => ({
  type: 'EnterpriseClosed',
  data: { enterpriseId, ...fact(day), ...why },
});

export const reopened = (enterpriseId: EnterpriseId, day: string, why: Why = {}): EnterpriseEvent => ({
  type: 'EnterpriseReopened',
  data: { enterpriseId, ...fact(day), ...why },
});

export const established = (zoneId: ZoneId, more: Partial<Establishment> = {}): ZoneEvent => ({
  type: 'ZoneEstablished',
  data: { zoneId, name: zoneId, leadingIndustries: [], ...fact('2009-01-01'), ...more },
});

export const zoneRenamed = (zoneId: ZoneId, name: string, day: string): ZoneEvent => ({
  type: 'ZoneRenamed',
  data: { zoneId, name, ...fact(day) },
});

export const nested = (zoneId: ZoneId, parent: ZoneId, day: string): ZoneEvent => ({
  type: 'ZoneNested',
  data: { zoneId, parent, ...fact(day) },
});

export const defined = (chainId: ChainId, name: string, day: string): ChainEvent => ({
  type: 'ChainDefined',
  data: { chainId, name, effectiveOn: on(day) },
});

export const stageAdded = (terms: StageTerms, day: string): ChainEvent => ({
  type: 'StageAdded',
  data: { chainId: chainOf(terms.stageId), ...terms, effectiveOn: on(day) },
});

export const stageRevised = (terms: StageTerms, day: string): ChainEvent => ({
  type: 'StageRevised',
  data: { chainId: chainOf(terms.stageId), ...terms, effectiveOn: on(day) },
});

export const stageRetired = (stageId: StageId, day: string): ChainEvent => ({
  type: 'StageRetired',
  data: { chainId: chainOf(stageId), stageId, effectiveOn: on(day) },
});

export const stagesLinked = (terms: EdgeTerms, day: string): ChainEvent => ({
  type: 'StagesLinked',
  data: { chainId: chainOf(terms.from), ...terms, effectiveOn: on(day) },
});

export const stagesUnlinked = ({ from, to, kind }: EdgeKey, day: string): ChainEvent => ({
  type: 'StagesUnlinked',
  data: { chainId: chainOf(from), from, to, kind, effectiveOn: on(day) },
});

/** 智能电力装备 with its four stages and three edges, defined on one day: eight events. */
export const powerChain = (day = '2015-01-01'): readonly ChainEvent[] => [
  defined(power, '智能电力装备', day),
  stageAdded(stages.switchgear, day),
  stageAdded(stages.cabinets, day),
  stageAdded(stages.copper, day),
  stageAdded(stages.testing, day),
  stagesLinked(edges.testing, day),
  stagesLinked(edges.cabinets, day),
  stagesLinked(edges.copper, day),
];

/** A delivery of cabinets that go into switchgear, unless told otherwise. */
export const delivers = (
  linkId: LinkId,
  [supplier, customer]: readonly [EnterpriseId | Extract<Supplier, { kind: 'outside' }>, EnterpriseId],
  day: string,
  more: Partial<SupplyTerms> = {},
): LinkEvent => ({
  type: 'SupplyLinkEstablished',
  data: {
    linkId,
    supplier: typeof supplier === 'string' ? { kind: 'enterprise', id: supplier } : supplier,
    customer,
    kind: 'SUPPLY',
    stageId: cabinets,
    intoStageId: switchgear,
    goods: '机柜',
    ...fact(day),
    ...more,
  },
});

export const outside = (region: RegionCode, name?: string): Extract<Supplier, { kind: 'outside' }> =>
  name === undefined ? { kind: 'outside', region } : { kind: 'outside', region, name };

export const revalued = (linkId: LinkId, annualValue: bigint, day: string, source?: Source): LinkEvent => ({
  type: 'SupplyLinkRevalued',
  data: { linkId, annualValue: yuan(annualValue), ...fact(day, source) },
});

export const ended = (linkId: LinkId, day: string): LinkEvent => ({
  type: 'SupplyLinkEnded',
  data: { linkId, reason: '合同到期', ...fact(day) },
});

export const designated = (clusterId: ClusterId, more: Partial<Designation> = {}): ClusterEvent => ({
  type: 'ClusterDesignated',
  data: {
    clusterId,
    name: '许昌智能电力装备产业集群',
    chainId: power,
    territory: { kind: 'region', region: xuchang },
    tier: 'MUNICIPAL',
    ...fact('2021-01-01'),
    ...more,
  },
});

export const retargeted = (clusterId: ClusterId, day: string, targetOutput?: Yuan): ClusterEvent => ({
  type: 'ClusterRetargeted',
  data: { clusterId, ...fact(day), ...(targetOutput !== undefined && { targetOutput }) },
});

export const retired = (clusterId: ClusterId, day: string): ClusterEvent => ({
  type: 'ClusterRetired',
  data: { clusterId, reason: '不再认定', ...fact(day) },
});

function chainOf(stageId: StageId): ChainId {
  return stageId.startsWith('RCM') ? metals : power;
}
