import CliTable from 'cli-table3';
import type { ChainSituation } from '@liantu/chain-graph';
import { amountText, type GapReport, type StageVerdict } from '@liantu/gap-analysis';
import { yuan } from '@liantu/kernel';

const VERDICTS = {
  HEALTHY: '健全',
  STRENGTHEN: '强链',
  FILL: '补链',
  EXTEND: '延链',
  LATER: '后续',
  UNRELATED: '无关联',
} as const satisfies Record<StageVerdict['verdict'], string>;

const REASONS = {
  INTERIOR: '断点',
  DEMAND: '外购',
  UPSTREAM: '上游',
  DOWNSTREAM: '下游',
  SERVICE: '服务',
} as const satisfies Record<NonNullable<StageVerdict['reason']>, string>;

const FLAGS = {
  SINGLE_SOURCE: '独家',
  CONCENTRATED: '集中',
  UNDER_CAPACITY: '产能不足',
  LOW_LOCAL_SUPPLY: '本地配套低',
  NET_LEAVING: '净流出',
  NO_LEADER: '缺链主',
} as const satisfies Record<StageVerdict['flags'][number], string>;

/** No lines: their characters are as wide as a Chinese one in some terminals. */
const PLAIN = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
};

/** A gap report for a terminal: a line a stage, then why, then how complete the chain is. */
export const gapTable = (report: GapReport, situation: ChainSituation, place: string): string => {
  const names = new Map<string, string>(situation.stages.map(({ stage }) => [stage.stageId, stage.name]));
  const table = new CliTable({
    head: ['环节', '名称', '结论', '企业', '年外购'],
    colAligns: ['left', 'left', 'left', 'right', 'right'],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    chars: PLAIN,
  });
  for (const verdict of report.verdicts) table.push(rowOf(verdict, names.get(verdict.stage) ?? ''));
  return [
    `${situation.chain}  ${place}  ${situation.asOf}  规则 ${report.rules}`,
    table.toString(),
    '依据',
    ...report.verdicts.flatMap(({ stage, evidence }) => evidence.map(({ text }) => `  ${stage}  ${text}`)),
    completenessLine(report),
  ].join('\n');
};

const rowOf = (verdict: StageVerdict, name: string): string[] => [
  verdict.stage,
  name,
  rulingText(verdict),
  String(verdict.enterprises),
  purchasesText(verdict.outsidePurchases),
];

const purchasesText = (amount: bigint | null): string => {
  if (amount === null) return '金额未知';
  return amount === 0n ? '–' : amountText(yuan(amount));
};

const rulingText = ({ verdict, reason, flags }: StageVerdict): string => {
  const why = reason === undefined ? flags.map((flag) => FLAGS[flag]) : [REASONS[reason]];
  return [VERDICTS[verdict], ...why].join(' ');
};

const percent = (share: number | null): string => (share === null ? '未知' : `${(share * 100).toFixed(1)}%`);

const completenessLine = ({ completeness }: GapReport): string =>
  `完整度 ${completeness.present}/${completeness.total}（${percent(completeness.breadth)}）  ` +
  `连续性 ${percent(completeness.continuity)}  本地配套率 ${percent(completeness.localSupplyRate)}`;
