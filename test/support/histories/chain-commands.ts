import fc from 'fast-check';
import {
  DefineChain,
  type ChainCommand,
  type ChainId,
  type EdgeTerms,
  type StageEdgeKind,
  type StageScope,
  type TemplateStage,
  type Tier,
} from '@liantu/domain';
import { commanding } from './command.js';
import { chains, day, name, stagesOf } from './pools.js';

const codes = fc.uniqueArray(fc.constantFrom('3823', '3399', '8538'), { maxLength: 2 });

const described = (stageId: TemplateStage['stageId']): fc.Arbitrary<TemplateStage> =>
  fc.record(
    {
      stageId: fc.constant(stageId),
      name,
      nameEn: fc.constant('Cabinets'),
      tier: fc.constantFrom<Tier>('UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM'),
      scope: fc.constantFrom<StageScope>('CORE', 'SERVICE', 'DEMAND'),
      gbt4754: codes,
      hs4: codes,
    },
    { requiredKeys: ['stageId', 'name', 'tier', 'scope', 'gbt4754', 'hs4'] },
  );

/** FEEDS from stages of the pool to later ones, so that nothing feeds itself. */
const ends = (chain: ChainId): readonly Pick<EdgeTerms, 'from' | 'to' | 'kind'>[] => {
  const pool = stagesOf.get(chain) ?? [];
  const kinds: readonly StageEdgeKind[] = ['FEEDS', 'SERVES', 'RECYCLES'];
  return pool.flatMap((from, at) =>
    pool.slice(at + 1).flatMap((to) => kinds.map((kind) => ({ from, to, kind }))),
  );
};

const terms = fc.record(
  { essential: fc.boolean(), coefficientPpm: fc.constantFrom(0, 84_420, 1_000_000) },
  { requiredKeys: ['essential'] },
);

const edges = (chain: ChainId): fc.Arbitrary<readonly EdgeTerms[]> =>
  fc
    .subarray([...ends(chain)])
    .chain((keys) => fc.tuple(...keys.map((key) => terms.map((given) => ({ ...key, ...given })))));

/** Any selection of the chain's stages in any order, with edges between them. */
export const definition = (chain: ChainId): fc.Arbitrary<ChainCommand> =>
  commanding(
    DefineChain,
    fc
      .tuple(
        fc
          .shuffledSubarray([...(stagesOf.get(chain) ?? [])], { minLength: 2 })
          .chain((ids) => fc.tuple(...ids.map(described))),
        edges(chain),
        fc.record(
          { effectiveOn: day, name, nameEn: fc.constant('Power') },
          { requiredKeys: ['effectiveOn', 'name'] },
        ),
      )
      .map(([stages, all, version]) => {
        const listed = new Set(stages.map(({ stageId }) => stageId));
        const between = all.filter(({ from, to }) => listed.has(from) && listed.has(to));
        return { chainId: chain, stages, edges: between, ...version };
      }),
  );

export const chainCommand: fc.Arbitrary<ChainCommand> = fc.constantFrom(...chains).chain(definition);
