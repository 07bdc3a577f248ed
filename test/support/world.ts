import {
  chainId,
  clusterId,
  enterpriseId,
  linkId,
  regionCode,
  stageId,
  zoneId,
  type DomainEvent,
  type EdgeTerms,
  type Source,
  type StageTerms,
} from '@liantu/domain';
import {
  eventHash,
  eventId,
  instant,
  position,
  revision,
  streamName,
  type EventHash,
  type EventId,
  type Position,
  type RecordedEvent,
  type StreamName,
} from '@liantu/kernel';

/** What happened, in the order in which it was recorded. */
export type Events = readonly DomainEvent[];

export type Recorded = RecordedEvent<DomainEvent>;

export const henan = regionCode('410000');
export const zhengzhou = regionCode('410100');
export const xuchang = regionCode('411000');
export const jianan = regionCode('411003');
export const changge = regionCode('411082');
export const ningbo = regionCode('330200');

/** 中原电气谷, and the part of it that makes cabinets. */
export const electricValley = zoneId('XC02');
export const cabinetPark = zoneId('XC02-A');
export const dazhou = zoneId('XC08');

export const xuji = enterpriseId('xuji-electric');
export const senyuan = enterpriseId('senyuan-electric');
export const feiling = enterpriseId('ningbo-feiling');
export const tianhong = enterpriseId('tianhong-metal');
export const xinjinhui = enterpriseId('xinjinhui-stainless');

export const names: ReadonlyMap<string, string> = new Map([
  [xuji, '许继电气股份有限公司'],
  [senyuan, '河南森源电气股份有限公司'],
  [feiling, '宁波飞羚'],
  [tianhong, '河南天宏金属材料有限公司'],
  [xinjinhui, '河南鑫金汇不锈钢产业有限公司'],
]);

export const power = chainId('SPE');
export const metals = chainId('RCM');

export const copper = stageId('SPE02');
export const cabinets = stageId('SPE08');
export const switchgear = stageId('SPE12');
export const testing = stageId('SPE22');
export const steel = stageId('RCM08');

export const purchase = linkId('lk-cabinets');
export const powerCluster = clusterId('cl-xuchang-spe');

/** Copper goes into switchgear, cabinets too; testing serves switchgear. */
export const stages: Readonly<
  Record<'copper' | 'cabinets' | 'switchgear' | 'testing' | 'steel', StageTerms>
> = {
  copper: stage({ stageId: copper, name: '铜材与电磁线', tier: 'UPSTREAM', ordinal: 2 }),
  cabinets: stage({ stageId: cabinets, name: '机柜、箱体与结构件', tier: 'UPSTREAM', ordinal: 8 }),
  switchgear: stage({ stageId: switchgear, name: '中低压成套开关设备', ordinal: 12 }),
  testing: stage({ stageId: testing, name: '检测、试验与认证', scope: 'SERVICE', ordinal: 22 }),
  steel: stage({ stageId: steel, name: '不锈钢', ordinal: 8 }),
};

export const edges: Readonly<Record<'copper' | 'cabinets' | 'testing', EdgeTerms>> = {
  copper: { from: copper, to: switchgear, kind: 'FEEDS', essential: true, coefficientPpm: 84_420 },
  cabinets: { from: cabinets, to: switchgear, kind: 'FEEDS', essential: true },
  testing: { from: testing, to: switchgear, kind: 'SERVES', essential: false },
};

export const annualReport: Source = { title: '年度报告', confidence: 'HIGH' };
export const pressArticle: Source = { title: '许昌日报', confidence: 'MEDIUM' };
export const hearsay: Source = { title: '未注明日期的转载', confidence: 'LOW' };

/** A log of these events: positions from 1, each with the id, the hash and the metadata of its place. */
export const recorded = (...events: Events): readonly Recorded[] => {
  const lengths = new Map<StreamName, number>();
  return events.map((event, at) => {
    const stream = streamOf(event);
    const length = lengths.get(stream) ?? 0;
    lengths.set(stream, length + 1);
    return recordedAt(at + 1, event, { stream, revision: revision(BigInt(length)) });
  });
};

/** Id of the event at a place of such a log, counted from 1. */
export const idOf = (place: number): EventId =>
  eventId(`00000000-0000-4000-8000-${place.toString(16).padStart(12, '0')}`);

export const hashOf = (at: Position): EventHash => eventHash(at.toString(16).padStart(64, '0'));

/** The stream that an event is appended to. */
export const streamOf = ({ data }: DomainEvent): StreamName => {
  if ('linkId' in data) return streamName('link', data.linkId);
  if ('clusterId' in data) return streamName('cluster', data.clusterId);
  if ('enterpriseId' in data) return streamName('enterprise', data.enterpriseId);
  if ('zoneId' in data) return streamName('zone', data.zoneId);
  return streamName('chain', data.chainId);
};

const recordedAt = (
  place: number,
  event: DomainEvent,
  where: Pick<Recorded, 'stream' | 'revision'>,
): Recorded => ({
  id: idOf(place),
  ...where,
  position: position(BigInt(place)),
  hash: hashOf(position(BigInt(place))),
  event,
  metadata: {
    schema: 1,
    bodyHash: hashOf(position(BigInt(place))),
    correlationId: `correlation-${place}`,
    actor: 'liantu',
    recordedAt: instant('2026-06-30T00:00:00.000Z'),
  },
});

function stage(terms: Pick<StageTerms, 'stageId' | 'name' | 'ordinal'> & Partial<StageTerms>): StageTerms {
  return { tier: 'MIDSTREAM', scope: 'CORE', gbt4754: [], hs4: [], ...terms };
}
