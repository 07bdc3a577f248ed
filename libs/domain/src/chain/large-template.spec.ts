import { performance } from 'node:perf_hooks';
import { on } from '../../../../test/support/events.js';
import { context } from '../../../../test/support/specification.js';
import { power } from '../../../../test/support/world.js';
import { stageId, type ChainId, type StageId } from '../ids.js';
import { chainDecider } from './chain.decider.js';
import type { ChainEvent, EdgeTerms } from './chain.events.js';
import type { ChainState } from './chain.state.js';
import { DefineChain } from './define-chain.js';
import type { TemplateStage } from './template.js';

const STAGES = 1_000;
const EDGES_OF_A_STAGE = 10;
const MILLISECONDS = 3_000;

const { decide, evolve, initialState } = chainDecider;
const ids = Array.from({ length: STAGES }, (_, at) => stageId(`S${at}`));
const stages = ids.map((id): TemplateStage => {
  return { stageId: id, name: id, tier: 'MIDSTREAM', scope: 'CORE', gbt4754: [], hs4: [] };
});
/** Each stage feeds the ten after it; the last ones recycle to the first. */
const edges = ids.flatMap((from, at) =>
  Array.from({ length: EDGES_OF_A_STAGE }, (_, step): EdgeTerms => {
    const to = at + step + 1;
    return {
      from,
      to: ids[to % STAGES] ?? from,
      kind: to < STAGES ? 'FEEDS' : 'RECYCLES',
      essential: true,
    };
  }),
);
const define = new DefineChain(
  { chainId: power, name: '大型产业链', stages, edges, effectiveOn: on('2020-01-01') },
  context,
);

const eventsOf = (chain: ChainState): readonly ChainEvent[] => {
  const decision = decide(define, chain, { owners: new Map<StageId, ChainId>() });
  return decision.outcome === 'accepted' ? decision.events : [];
};

describe('A template of 1,000 stages and 10,000 edges', () => {
  test('is defined, folded and told again in seconds', () => {
    const begun = performance.now();
    const events = eventsOf(initialState);
    const again = eventsOf(events.reduce(evolve, initialState));
    expect([events.length, again.length]).toEqual([1 + ids.length + edges.length, 0]);
    expect(performance.now() - begun).toBeLessThan(MILLISECONDS);
  });
});
