import { isSame } from '@liantu/kernel';
import type { StageId } from '../ids.js';
import type { ChainEvent, EdgeTerms, StageTerms } from './chain.events.js';
import { edgeKey, standingStages, type ChainState } from './chain.state.js';
import type { ChainTemplate } from './template.js';
import { ordinalsOf } from './ordinals.js';

/** What must happen for the chain to become the template; nothing when it is so already. */
export const difference = (template: ChainTemplate, chain: ChainState): readonly ChainEvent[] => [
  ...naming(template, chain),
  ...unlinking(template, chain),
  ...restaging(template, chain),
  ...linking(template, chain),
];

const of = ({ chainId, effectiveOn }: ChainTemplate): Pick<ChainTemplate, 'chainId' | 'effectiveOn'> => ({
  chainId,
  effectiveOn,
});

const naming = (template: ChainTemplate, chain: ChainState): readonly ChainEvent[] => {
  const { name, nameEn } = template;
  if (name === chain.name && nameEn === chain.nameEn) return [];
  return [{ type: 'ChainDefined', data: { ...of(template), name, ...(nameEn !== undefined && { nameEn }) } }];
};

const unlinking = (template: ChainTemplate, { edges }: ChainState): readonly ChainEvent[] => {
  const kept = new Set(template.edges.map(edgeKey));
  return edges
    .filter((edge) => !kept.has(edgeKey(edge)))
    .map(({ from, to, kind }) => ({ type: 'StagesUnlinked', data: { ...of(template), from, to, kind } }));
};

const restaging = (template: ChainTemplate, chain: ChainState): readonly ChainEvent[] => {
  const standing = new Map(standingStages(chain).map((terms) => [terms.stageId, terms]));
  const stages = numbered(template, standing);
  const kept = new Set(stages.map(({ stageId }) => stageId));
  return [
    ...[...standing.keys()]
      .filter((stageId) => !kept.has(stageId))
      .map((stageId) => ({ type: 'StageRetired', data: { ...of(template), stageId } }) as const),
    ...stages
      .filter((terms) => !isSame(terms, standing.get(terms.stageId)))
      .map((terms) => ({
        type: standing.has(terms.stageId) ? ('StageRevised' as const) : ('StageAdded' as const),
        data: { ...of(template), ...terms },
      })),
  ];
};

const numbered = (
  { stages }: ChainTemplate,
  standing: ReadonlyMap<StageId, StageTerms>,
): readonly StageTerms[] => {
  const known = new Map([...standing].map(([stageId, { ordinal }]) => [stageId, ordinal]));
  const ordinals = ordinalsOf(
    stages.map(({ stageId }) => stageId),
    known,
  );
  return stages.map((stage) => ({ ...stage, ordinal: ordinals.get(stage.stageId) ?? 0 }));
};

const linking = (template: ChainTemplate, { edges }: ChainState): readonly ChainEvent[] => {
  const known = new Map(edges.map((edge) => [edgeKey(edge), edge]));
  return template.edges
    .filter((edge) => !hasTerms(known.get(edgeKey(edge)), edge))
    .map((edge) => ({ type: 'StagesLinked', data: { ...of(template), ...edge } }));
};

const hasTerms = (known: EdgeTerms | undefined, { essential, coefficientPpm }: EdgeTerms): boolean =>
  known?.essential === essential && known.coefficientPpm === coefficientPpm;
