import { cpuUsage } from 'node:process';
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
const RUNS = 2;
/** A fold that compares each edge with those before it, and copies these, does the work of two or three. */
const MOST_COMPARISONS = 8;

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

/** How many events it records at first, and when it is told again. */
const toldTwice = (): readonly number[] => {
  const events = eventsOf(initialState);
  return [events.length, eventsOf(events.reduce(evolve, initialState)).length];
};

/** How many edges are the same as one before: the yardstick, which a slow or busy machine lengthens as it lengthens the work. */
const eachWithThoseBefore = (): number => {
  let same = 0;
  edges.forEach((edge, at) => {
    for (let before = 0; before < at; before += 1)
      if (edges[before]?.from === edge.from && edges[before]?.to === edge.to) same += 1;
  });
  return same;
};

const millisecondsOf = (work: () => unknown): number => {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
};

describe('A template of 1,000 stages and 10,000 edges', () => {
  test('is defined, folded, and nothing new when it is told again', () =>
    expect(toldTwice()).toEqual([1 + ids.length + edges.length, 0]));

  test('takes no more work than comparing each edge a few times with those before it', () => {
    const runs = Array.from({ length: RUNS }, () => [
      millisecondsOf(toldTwice),
      millisecondsOf(eachWithThoseBefore),
    ]);
    const least = (which: number): number => Math.min(...runs.map((run) => run[which] ?? 0));
    expect(least(0) / least(1)).toBeLessThan(MOST_COMPARISONS);
  });
});
