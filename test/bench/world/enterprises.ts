import {
  enterpriseId,
  type EnterpriseEvent,
  type EnterpriseId,
  type RegionCode,
  type Source,
} from '@liantu/domain';
import { addDays, calendarDate, endOfYear, yuan, type CalendarDate } from '@liantu/kernel';
import { COUNTIES, zoneAt, zones } from './places.js';
import { Random } from './random.js';
import { CHAINS, chainAt, stageAt, STAGES } from './templates.js';

export const FIRST_DAY = calendarDate('2008-01-01');
/** Facts fall into the eighteen years from the first day. */
export const DAYS = 6500;

const SURNAMES: readonly [string, ...string[]] = [
  '许继',
  '森源',
  '天宏',
  '金汇',
  '中原',
  '长葛',
  '大周',
  '鄢陵',
  '瑞贝卡',
  '众品',
];
const TRADES: readonly [string, ...string[]] = [
  '电气',
  '金属',
  '装备',
  '科技',
  '材料',
  '智能制造',
  '新能源',
  '环保',
  '精密',
  '股份',
];

export const sources: readonly [Source, ...Source[]] = [
  { title: '年度报告', confidence: 'HIGH' },
  { title: '许昌日报报道', url: 'https://example.org/xuchang/report', confidence: 'MEDIUM' },
  { title: '未注明日期的转载', confidence: 'LOW' },
];

export const enterpriseAt = (index: number): EnterpriseId =>
  enterpriseId(`E${String(index).padStart(7, '0')}`);

/** What the links of an enterprise need to know of it. */
export interface Profile {
  readonly id: EnterpriseId;
  readonly region: RegionCode;
  readonly chain: number;
  readonly stages: readonly [number, ...number[]];
  readonly joinedOn: CalendarDate;
}

/** The same for an index, whoever asks: nothing of the world is remembered. */
export const profileOf = (index: number, seed: number): Profile =>
  profile(index, new Random(seed, 100 + index));

const profile = (index: number, random: Random): Profile => {
  const [first, second] = [random.below(STAGES), random.below(STAGES)];
  return {
    id: enterpriseAt(index),
    region: COUNTIES[random.skewed(COUNTIES.length)] ?? COUNTIES[0],
    chain: random.skewed(CHAINS),
    stages: random.chance(0.25) && second !== first ? [first, second] : [first],
    joinedOn: addDays(FIRST_DAY, random.below(DAYS)),
  };
};

/** Three events in the mean: a registration, joins, and often figures, a zone, an end. */
export const enterpriseEvents = (index: number, seed: number): readonly EnterpriseEvent[] => {
  const random = new Random(seed, 100 + index);
  const of = profile(index, random);
  return [registration(of, random), ...memberships(of, random), ...figures(of, random), ...turns(of, random)];
};

const registration = ({ id, region, joinedOn: effectiveOn }: Profile, random: Random): EnterpriseEvent => {
  const name = `河南${random.pick(SURNAMES)}${random.pick(TRADES)}${id.slice(1)}有限公司`;
  return {
    type: 'EnterpriseRegistered',
    data: { enterpriseId: id, name, region, effectiveOn, source: random.pick(sources) },
  };
};

const memberships = (of: Profile, random: Random): readonly EnterpriseEvent[] =>
  of.stages.flatMap((stage) => {
    const place = { enterpriseId: of.id, chainId: chainAt(of.chain), stageId: stageAt(of.chain, stage) };
    const joined: EnterpriseEvent = {
      type: 'EnterpriseJoinedChain',
      data: {
        ...place,
        role: random.chance(0.01) ? 'LEADER' : 'MEMBER',
        ...(random.chance(0.5) && { annualOutput: yuan(BigInt(random.magnitude(1e5, 1e9))) }),
        ...(random.chance(0.5) && { revenueShareBp: random.below(10_001) }),
        effectiveOn: of.joinedOn,
        source: random.pick(sources),
      },
    };
    if (!random.chance(0.08)) return [joined];
    const effectiveOn = addDays(of.joinedOn, 1 + random.below(2000));
    return [joined, { type: 'EnterpriseLeftChain', data: { ...place, reason: '转产', effectiveOn } }];
  });

const figures = ({ id }: Profile, random: Random): readonly EnterpriseEvent[] =>
  random.chance(0.5)
    ? [
        {
          type: 'EnterpriseFiguresReported',
          data: {
            enterpriseId: id,
            year: 2023,
            output: yuan(BigInt(random.magnitude(1e5, 1e10))),
            tax: yuan(BigInt(random.magnitude(1e3, 1e8))),
            jobs: random.magnitude(5, 5000),
            landDeciMu: random.magnitude(10, 10_000),
            effectiveOn: endOfYear(2023),
            source: random.pick(sources),
          },
        },
      ]
    : [];

/** A zone for some; a standstill or an end for a few. */
const turns = ({ id: enterpriseId, joinedOn }: Profile, random: Random): readonly EnterpriseEvent[] => {
  const later = (): CalendarDate => addDays(joinedOn, 1 + random.below(3000));
  return [
    ...(random.chance(0.25)
      ? ([
          {
            type: 'EnterpriseEnteredZone',
            data: { enterpriseId, zoneId: zoneAt(random.skewed(zones.length)), effectiveOn: joinedOn },
          },
        ] as const)
      : []),
    ...(random.chance(0.02)
      ? ([{ type: 'EnterpriseSuspended', data: { enterpriseId, effectiveOn: later() } }] as const)
      : []),
    ...(random.chance(0.03)
      ? ([
          { type: 'EnterpriseClosed', data: { enterpriseId, reason: '注销', effectiveOn: later() } },
        ] as const)
      : []),
  ];
};
