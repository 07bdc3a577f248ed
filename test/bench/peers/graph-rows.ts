import {
  confidenceOf,
  type DomainEvent,
  type EnterpriseEvent,
  type Source,
  type Supplier,
  type ChainEvent,
  type ZoneEvent,
  type LinkEvent,
} from '@liantu/domain';
import { epochDay, type CalendarDate, type Position } from '@liantu/kernel';
import type { GraphNumbers } from './graph-numbers.js';
import type { Write } from './graph-sql.js';

export interface Origin {
  /** The 16 bytes of the event's id. */
  readonly because: Buffer;
  readonly at: Position;
}

type DataByType<E extends DomainEvent> = { readonly [One in E as One['type']]: One['data'] };

type RowsOf<E extends DomainEvent> = {
  readonly [Type in keyof DataByType<E>]: (
    data: DataByType<E>[Type],
    origin: Origin,
    numbers: GraphNumbers,
  ) => readonly Write[];
};

const CONFIDENCE = { LOW: 1n, MEDIUM: 2n, HIGH: 3n } as const;
const EDGE = { FEEDS: 0n, RECYCLES: 1n, SERVES: 2n } as const;
const STOPPAGE = { SUSPENDED: 1n, CLOSED: 2n } as const;

const day = (date: CalendarDate): bigint => BigInt(epochDay(date));
const confidence = (source: Source | undefined): bigint => CONFIDENCE[confidenceOf(source)];
const integer = (value: number | undefined): bigint | null => (value === undefined ? null : BigInt(value));
const sourceOf = (source: Source | undefined, numbers: GraphNumbers): bigint | null =>
  source === undefined ? null : numbers.numberOf('source', JSON.stringify(source));

/** Neighbouring characters as words of hexadecimal digits, for the full-text index of names. */
const pairs = (name: string): string => {
  const units = Array.from(name.toLowerCase(), (char) => char.charCodeAt(0).toString(16).padStart(4, '0'));
  return units.map((unit, at) => unit + (units[at + 1] ?? '')).join(' ');
};

const stopped =
  (kind: keyof typeof STOPPAGE) =>
  (
    { enterpriseId, effectiveOn }: Extract<EnterpriseEvent, { type: 'EnterpriseClosed' }>['data'],
    { at, because }: Origin,
    numbers: GraphNumbers,
  ): readonly Write[] => [
    [
      'stoppage',
      [numbers.numberOf('enterprise', enterpriseId), STOPPAGE[kind], day(effectiveOn), at, because],
    ],
  ];

type OfEnterprise = Extract<
  EnterpriseEvent,
  {
    type:
      | 'EnterpriseRegistered'
      | 'EnterpriseJoinedChain'
      | 'EnterpriseLeftChain'
      | 'EnterpriseFiguresReported'
      | 'EnterpriseEnteredZone'
      | 'EnterpriseSuspended'
      | 'EnterpriseClosed';
  }
>;

const enterpriseRows: RowsOf<OfEnterprise> = {
  EnterpriseRegistered: ({ enterpriseId, name, region, effectiveOn, source }, { at, because }, numbers) => {
    const [enterprise, since] = [numbers.numberOf('enterprise', enterpriseId), day(effectiveOn)];
    const point = numbers.nextName();
    return [
      ['registered', [enterprise, at, since, sourceOf(source, numbers), because]],
      ['name', [point, enterprise, since, at, name]],
      ['pairs', [point, pairs(name)]],
      ['region', [enterprise, since, at, BigInt(region)]],
    ];
  },
  EnterpriseJoinedChain: (data, { at, because }, numbers) => {
    const place = [
      numbers.numberOf('chain', data.chainId),
      numbers.numberOf('enterprise', data.enterpriseId),
      numbers.numberOf('stage', data.stageId),
    ];
    const role = data.role === 'LEADER' ? 1n : 0n;
    const terms = [role, data.annualOutput ?? null, integer(data.revenueShareBp), confidence(data.source)];
    const origin = [sourceOf(data.source, numbers), because];
    return [['joined', [...place, day(data.effectiveOn), at, ...terms, ...origin]]];
  },
  EnterpriseLeftChain: ({ chainId, enterpriseId, stageId, effectiveOn }, { at, because }, numbers) => [
    [
      'left',
      [
        numbers.numberOf('chain', chainId),
        numbers.numberOf('enterprise', enterpriseId),
        numbers.numberOf('stage', stageId),
        ...[day(effectiveOn), at, because],
      ],
    ],
  ],
  EnterpriseFiguresReported: (data, { at, because }, numbers) => {
    const { enterpriseId, year, output, tax, jobs, landDeciMu, source } = data;
    const figures = [output ?? null, tax ?? null, integer(jobs), integer(landDeciMu)];
    const origin = [confidence(source), sourceOf(source, numbers), because];
    return [
      ['figures', [numbers.numberOf('enterprise', enterpriseId), BigInt(year), at, ...figures, ...origin]],
    ];
  },
  EnterpriseEnteredZone: ({ enterpriseId, zoneId, effectiveOn }, { at, because }, numbers) => [
    [
      'stay',
      [
        numbers.numberOf('enterprise', enterpriseId),
        numbers.numberOf('zone', zoneId),
        day(effectiveOn),
        at,
        because,
      ],
    ],
  ],
  EnterpriseSuspended: stopped('SUSPENDED'),
  EnterpriseClosed: stopped('CLOSED'),
};

const stageNumber = (stage: string | undefined, numbers: GraphNumbers): bigint | null =>
  stage === undefined ? null : numbers.numberOf('stage', stage);

const seller = (supplier: Supplier, numbers: GraphNumbers): readonly [bigint, bigint | null] =>
  supplier.kind === 'outside'
    ? [0n, BigInt(supplier.region)]
    : [numbers.numberOf('enterprise', supplier.id), null];

type OfLink = Extract<LinkEvent, { type: 'SupplyLinkEstablished' | 'SupplyLinkEnded' }>;

const linkRows: RowsOf<OfLink> = {
  SupplyLinkEstablished: (data, { at, because }, numbers) => {
    const { supplier, kind, source, annualValue } = data;
    const stage = stageNumber(data.stageId, numbers) ?? 0n;
    const link = numbers.addLink(data.linkId, stage);
    const since = day(data.effectiveOn);
    const values: readonly Write[] =
      annualValue === undefined ? [] : [['value', [stage, link, since, at, annualValue, because]]];
    const named = supplier.kind === 'outside' ? (supplier.name ?? null) : null;
    const terms = [kind === 'RECYCLING' ? 1n : 0n, data.goods, named, sourceOf(source, numbers)];
    const ends = [
      ...seller(supplier, numbers),
      numbers.numberOf('enterprise', data.customer),
      stageNumber(data.intoStageId, numbers),
    ];
    return [
      ['link', [link, data.linkId, stage, ...terms, because]],
      ['supply', [stage, link, ...ends, since, confidence(source), at]],
      ...values,
    ];
  },
  SupplyLinkEnded: ({ linkId, effectiveOn }, { at, because }, numbers) => {
    const [link, stage] = numbers.linkOf(linkId);
    return [
      ['ended', [stage, link, day(effectiveOn), at]],
      ['endedBecause', [link, because]],
    ];
  },
};

type OfChain = Extract<ChainEvent, { type: 'ChainDefined' | 'StageAdded' | 'StagesLinked' }>;

const chainRows: RowsOf<OfChain> = {
  ChainDefined: ({ chainId, name, effectiveOn }, { at }, numbers) => [
    ['chainPoint', [numbers.numberOf('chain', chainId), day(effectiveOn), at, name]],
  ],
  StageAdded: ({ chainId, effectiveOn, ...terms }, { at }, numbers) => {
    const [stage, chain] = [numbers.numberOf('stage', terms.stageId), numbers.numberOf('chain', chainId)];
    return [
      ['stageChain', [stage, chain]],
      ['stagePoint', [chain, stage, day(effectiveOn), at, JSON.stringify(terms)]],
    ];
  },
  StagesLinked: ({ chainId, from, to, kind, essential, coefficientPpm, effectiveOn }, { at }, numbers) => [
    [
      'edgePoint',
      [
        numbers.numberOf('chain', chainId),
        ...[numbers.numberOf('stage', from), numbers.numberOf('stage', to), EDGE[kind]],
        ...[day(effectiveOn), at, essential ? 1n : 0n, integer(coefficientPpm)],
      ],
    ],
  ],
};

type OfZone = Extract<ZoneEvent, { type: 'ZoneEstablished' | 'ZoneNested' }>;

const zoneRows: RowsOf<OfZone> = {
  ZoneEstablished: ({ zoneId, name, region, leadingIndustries, effectiveOn }, { at, because }, numbers) => {
    const zone = numbers.numberOf('zone', zoneId);
    const place = region === undefined ? null : BigInt(region);
    return [
      ['zoneFacts', [zone, at, place, JSON.stringify(leadingIndustries), because]],
      ['zoneName', [zone, day(effectiveOn), at, name]],
    ];
  },
  ZoneNested: ({ zoneId, parent, effectiveOn }, { at }, numbers) => [
    [
      'zoneParent',
      [numbers.numberOf('zone', zoneId), day(effectiveOn), at, numbers.numberOf('zone', parent)],
    ],
  ],
};

type Covered = OfEnterprise | OfLink | OfChain | OfZone;

const rows: RowsOf<Covered> = { ...enterpriseRows, ...linkRows, ...chainRows, ...zoneRows };

interface EventOf<Type extends Covered['type']> {
  readonly type: Type;
  readonly data: DataByType<Covered>[Type];
}

const rowsOf = <Type extends Covered['type']>(
  { type, data }: EventOf<Type>,
  origin: Origin,
  numbers: GraphNumbers,
): readonly Write[] => rows[type](data, origin, numbers);

const isCovered = (event: DomainEvent): event is Covered => Object.hasOwn(rows, event.type);

/** The rows of an event of a generated world, those of the names it mentions first. */
export const writesOf = (event: DomainEvent, origin: Origin, numbers: GraphNumbers): readonly Write[] => {
  if (!isCovered(event)) throw new Error(`A generated world holds no ${event.type}`);
  const writes = rowsOf(event, origin, numbers);
  return [...numbers.takeAdded(), ...writes];
};
