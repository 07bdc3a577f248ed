import {
  chainId,
  stageId,
  type ChainEvent,
  type ChainId,
  type StageId,
  type StageTerms,
} from '@liantu/domain';
import { calendarDate } from '@liantu/kernel';
import { Random } from './random.js';

export const CHAINS = 10;
/** Layers of four stages each; one SERVICE stage and one of DEMAND beside them. */
const LAYERS = 6;
const WIDTH = 4;
export const STAGES = LAYERS * WIDTH + 2;

const DEFINED_ON = calendarDate('2005-01-01');
const SUBJECTS = [
  '电力装备',
  '再生金属',
  '服务器',
  '新能源汽车',
  '硅碳材料',
  '卫浴陶瓷',
  '发制品',
  '食品',
  '医药',
  '环保装备',
];
const THINGS = ['原料', '线材', '铸件', '元件', '模组', '整机', '成套', '系统', '工程', '回收'];

export const chainAt = (chain: number): ChainId => chainId(`C${chain}`);
export const stageAt = (chain: number, stage: number): StageId =>
  stageId(`C${chain}-S${String(stage).padStart(2, '0')}`);

const SERVICE = LAYERS * WIDTH;
const DEMAND = SERVICE + 1;

const scopeOf = (stage: number): StageTerms['scope'] => {
  if (stage === SERVICE) return 'SERVICE';
  return stage === DEMAND ? 'DEMAND' : 'CORE';
};

const tierOf = (stage: number): StageTerms['tier'] => {
  if (stage < 2 * WIDTH) return 'UPSTREAM';
  return stage < 4 * WIDTH ? 'MIDSTREAM' : 'DOWNSTREAM';
};

const terms = (chain: number, stage: number): StageTerms => ({
  stageId: stageAt(chain, stage),
  name: `${SUBJECTS[chain] ?? ''}${THINGS[stage % THINGS.length] ?? ''}${stage + 1}号`,
  tier: tierOf(stage),
  scope: scopeOf(stage),
  gbt4754: [String(3800 + stage)],
  hs4: [],
  ordinal: stage,
});

/** Stages that a stage feeds: two of the next layer; the last layer feeds the demand. */
export const outputsOf = (stage: number): readonly number[] => {
  const layer = Math.floor(stage / WIDTH);
  if (layer >= LAYERS) return [];
  if (layer === LAYERS - 1) return [DEMAND];
  return [0, 1].map((step) => (layer + 1) * WIDTH + ((stage + step) % WIDTH));
};

/** Everything that defines one chain, on one day. */
export const chainEvents = (chain: number, seed: number): readonly ChainEvent[] => {
  const random = new Random(seed, chain);
  const base = { chainId: chainAt(chain), effectiveOn: DEFINED_ON };
  const stages = Array.from({ length: STAGES }, (_, stage) => stage);
  const feeds = stages.flatMap((from) => outputsOf(from).map((to) => ({ from, to, kind: 'FEEDS' as const })));
  const serves = [1, 2, 3].map((layer) => ({ from: SERVICE, to: layer * WIDTH, kind: 'SERVES' as const }));
  return [
    { type: 'ChainDefined', data: { ...base, name: SUBJECTS[chain] ?? `链${chain}` } },
    ...stages.map((stage) => ({ type: 'StageAdded', data: { ...base, ...terms(chain, stage) } }) as const),
    ...[...feeds, ...serves].map(
      ({ from, to, kind }) =>
        ({
          type: 'StagesLinked',
          data: {
            ...base,
            from: stageAt(chain, from),
            to: stageAt(chain, to),
            kind,
            essential: random.chance(0.6),
            coefficientPpm: random.below(300_000),
          },
        }) as const,
    ),
  ];
};
