import { byType, type ByType, type Variants, type Yuan } from '@liantu/kernel';
import type { StageEdgeKind } from './chain/chain.events.js';
import type { DomainEvent } from './event-catalogue.js';
import type { Supplier } from './link/link.events.js';
import type { Territory } from './territory.js';

/** How a sentence is told: what an id is called, and whether amounts may be named. */
export interface Telling {
  readonly nameOf: (id: string) => string;
  readonly amounts: boolean;
}

/** What a number counts: so many decimals of a unit. */
interface Measure {
  readonly decimals: number;
  readonly unit: string;
}

const TEN_THOUSAND_YUAN: Measure = { decimals: 4, unit: '万元' };
const PEOPLE: Measure = { decimals: 0, unit: '人' };
const MU: Measure = { decimals: 1, unit: '亩' };
const TONNES_OF_COAL: Measure = { decimals: 3, unit: '吨标准煤' };

/** Exactly, without needless decimals. */
const measured = (count: bigint | number, { decimals, unit }: Measure): string => {
  const digits = String(count).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const part = digits.slice(point).replace(/0+$/, '');
  return `${digits.slice(0, point)}${part === '' ? '' : `.${part}`}${unit}`;
};

const quantityOf = (
  label: string,
  count: bigint | number | undefined,
  measure: Measure,
  { amounts }: Telling,
): string => (amounts && count !== undefined ? `，${label}${measured(count, measure)}` : '');

const amountOf = (label: string, amount: Yuan | undefined, telling: Telling): string =>
  quantityOf(label, amount, TEN_THOUSAND_YUAN, telling);

const because = (reason: string | undefined): string => (reason === undefined ? '' : `，原因：${reason}`);

const EDGES = { FEEDS: '供给', SERVES: '服务', RECYCLES: '回收至' } as const satisfies Record<
  StageEdgeKind,
  string
>;

const sellerOf = (supplier: Supplier, { nameOf }: Telling): string =>
  supplier.kind === 'enterprise'
    ? nameOf(supplier.id)
    : `外地供应商${supplier.name ?? ''}（${nameOf(supplier.region)}）`;

const placeOf = (territory: Territory, { nameOf }: Telling): string =>
  nameOf(territory.kind === 'region' ? territory.region : territory.zone);

const figuresOf = (
  figures: Variants<DomainEvent>['EnterpriseFiguresReported']['data'],
  telling: Telling,
): string =>
  amountOf('产值', figures.output, telling) +
  amountOf('税收', figures.tax, telling) +
  amountOf('研发投入', figures.rdSpending, telling) +
  quantityOf('从业人数', figures.jobs, PEOPLE, telling) +
  quantityOf('用地', figures.landDeciMu, MU, telling) +
  quantityOf('综合能耗', figures.energyKgce, TONNES_OF_COAL, telling);

const sentences: ByType<Variants<DomainEvent>, [telling: Telling], string> = {
  EnterpriseRegistered: ({ data }, { nameOf }) => `企业${data.name}登记入库，位于${nameOf(data.region)}`,
  EnterpriseRenamed: ({ data }, { nameOf }) => `企业${nameOf(data.enterpriseId)}更名为${data.name}`,
  EnterpriseRelocated: ({ data }, { nameOf }) => `${nameOf(data.enterpriseId)}迁至${nameOf(data.region)}`,
  EnterpriseEnteredZone: ({ data }, { nameOf }) => `${nameOf(data.enterpriseId)}入驻${nameOf(data.zoneId)}`,
  EnterpriseLeftZone: ({ data }, { nameOf }) =>
    `${nameOf(data.enterpriseId)}迁出${nameOf(data.zoneId)}${because(data.reason)}`,
  EnterpriseJoinedChain: ({ data }, telling) =>
    `${telling.nameOf(data.enterpriseId)}加入产业链${telling.nameOf(data.chainId)}的环节${telling.nameOf(data.stageId)}` +
    `${data.role === 'LEADER' ? '，为链主企业' : ''}${amountOf('年产值', data.annualOutput, telling)}`,
  EnterpriseLeftChain: ({ data }, { nameOf }) =>
    `${nameOf(data.enterpriseId)}退出产业链${nameOf(data.chainId)}的环节${nameOf(data.stageId)}${because(data.reason)}`,
  EnterpriseFiguresReported: ({ data }, telling) =>
    `${telling.nameOf(data.enterpriseId)}报送${data.year}年度数据${figuresOf(data, telling)}`,
  EnterpriseSuspended: ({ data }, { nameOf }) => `${nameOf(data.enterpriseId)}停产${because(data.reason)}`,
  EnterpriseResumed: ({ data }, { nameOf }) => `${nameOf(data.enterpriseId)}复产${because(data.reason)}`,
  EnterpriseClosed: ({ data }, { nameOf }) => `${nameOf(data.enterpriseId)}关闭${because(data.reason)}`,
  EnterpriseReopened: ({ data }, { nameOf }) => `${nameOf(data.enterpriseId)}重新开业${because(data.reason)}`,
  ZoneEstablished: ({ data }) =>
    `园区${data.name}设立${data.leadingIndustries.length > 0 ? `，主导产业：${data.leadingIndustries.join('、')}` : ''}`,
  ZoneRenamed: ({ data }, { nameOf }) => `园区${nameOf(data.zoneId)}更名为${data.name}`,
  ZoneNested: ({ data }, { nameOf }) => `园区${nameOf(data.zoneId)}成为${nameOf(data.parent)}的区中园`,
  ChainDefined: ({ data }) => `产业链定名为${data.name}`,
  StageAdded: ({ data }, { nameOf }) => `产业链${nameOf(data.chainId)}增加环节${data.name}`,
  StageRevised: ({ data }, { nameOf }) => `产业链${nameOf(data.chainId)}修订环节${data.name}`,
  StageRetired: ({ data }, { nameOf }) => `产业链${nameOf(data.chainId)}取消环节${nameOf(data.stageId)}`,
  StagesLinked: ({ data }, { nameOf }) =>
    `环节${nameOf(data.from)}${EDGES[data.kind]}环节${nameOf(data.to)}${data.essential ? '，必需' : ''}`,
  StagesUnlinked: ({ data }, { nameOf }) =>
    `环节${nameOf(data.from)}不再${EDGES[data.kind]}环节${nameOf(data.to)}`,
  SupplyLinkEstablished: ({ data }, telling) =>
    `${sellerOf(data.supplier, telling)}向${telling.nameOf(data.customer)}供应${data.goods}` +
    `${data.kind === 'RECYCLING' ? '（回收利用）' : ''}${amountOf('年供货额', data.annualValue, telling)}`,
  SupplyLinkRevalued: ({ data }, telling) =>
    `供应关系${telling.nameOf(data.linkId)}调整年供货额${telling.amounts ? `为${measured(data.annualValue, TEN_THOUSAND_YUAN)}` : ''}`,
  SupplyLinkEnded: ({ data }, { nameOf }) => `供应关系${nameOf(data.linkId)}终止${because(data.reason)}`,
  ClusterDesignated: ({ data }, telling) =>
    `认定产业集群${data.name}，范围为${placeOf(data.territory, telling)}${amountOf('规模目标', data.targetOutput, telling)}`,
  ClusterRetargeted: ({ data }, telling) =>
    data.targetOutput === undefined
      ? `产业集群${telling.nameOf(data.clusterId)}取消规模目标`
      : `产业集群${telling.nameOf(data.clusterId)}调整规模目标${telling.amounts ? `为${measured(data.targetOutput, TEN_THOUSAND_YUAN)}` : ''}`,
  ClusterRetired: ({ data }, { nameOf }) => `产业集群${nameOf(data.clusterId)}撤销${because(data.reason)}`,
};

const tell = byType(sentences);

/** One Chinese sentence about an event, beginning with the day on which it is true. */
export const summary = (
  event: DomainEvent,
  { nameOf = (id) => id, amounts }: Partial<Telling> & Pick<Telling, 'amounts'>,
): string => `${event.data.effectiveOn}，${tell(event, { nameOf, amounts })}`;
