import fc from 'fast-check';
import { on } from '../../../../test/support/events.js';
import { context } from '../../../../test/support/specification.js';
import { power } from '../../../../test/support/world.js';
import { stageId, type ChainId, type StageId } from '../ids.js';
import { chainDecider } from './chain.decider.js';
import type { ChainEvent, EdgeTerms } from './chain.events.js';
import { edgeKey, standingStages, type ChainState } from './chain.state.js';
import { DefineChain } from './define-chain.js';
import { findLoop } from './loop.js';
import type { TemplateStage } from './template.js';

const { decide, evolve, initialState } = chainDecider;
const facts = { owners: new Map<StageId, ChainId>() };

const ids = Array.from({ length: 8 }, (_, at) => stageId(`SPE0${at + 1}`));
const stageOf = (id: StageId): fc.Arbitrary<TemplateStage> =>
  fc.record({
    stageId: fc.constant(id),
    name: fc.constantFrom('机柜', '开关柜', '变压器'),
    tier: fc.constantFrom('UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM'),
    scope: fc.constantFrom('CORE', 'SERVICE', 'DEMAND'),
    gbt4754: fc.constant([]),
    hs4: fc.constant([]),
  });

/** FEEDS edges lead from lower to higher ids, so they form no loop. */
const edgesAmong = (stages: readonly StageId[]): fc.Arbitrary<readonly EdgeTerms[]> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...stages), fc.constantFrom(...stages)), {
      selector: ([from, to]) => `${from} ${to}`,
    })
    .map((pairs) =>
      pairs.map(([from, to]) => ({ from, to, kind: from < to ? 'FEEDS' : 'RECYCLES', essential: true })),
    );

const template = fc
  .shuffledSubarray(ids, { minLength: 1 })
  .chain((order) =>
    fc.record({
      chainId: fc.constant(power),
      name: fc.constantFrom('智能电力装备', '电力装备'),
      stages: fc.tuple(...order.map(stageOf)),
      edges: edgesAmong(order),
      effectiveOn: fc.constant(on('2024-01-01')),
    }),
  )
  .map((data) => new DefineChain(data, context));

const eventsOf = (command: DefineChain, state: ChainState): readonly ChainEvent[] => {
  const decision = decide(command, state, facts);
  return decision.outcome === 'accepted' ? decision.events : [];
};
const after = (state: ChainState, command: DefineChain): ChainState =>
  eventsOf(command, state).reduce(evolve, state);

describe('A chain defined again and again', () => {
  const versions = fc.array(template, { minLength: 1, maxLength: 6 });

  test('is what its last template says, in the order of that template', () =>
    fc.assert(
      fc.property(versions, (commands) => {
        const chain = commands.reduce(after, initialState);
        const { stages, edges, name } = commands.at(-1)?.data ?? { stages: [], edges: [] };
        expect(standingStages(chain)).toEqual(
          stages.map((stage) => ({ ...stage, ordinal: expect.any(Number) as number })),
        );
        expect(chain.edges.map(edgeKey).sort()).toEqual(edges.map(edgeKey).sort());
        expect(chain.name).toBe(name);
      }),
    ));
  test('records nothing when its last template is told again', () =>
    fc.assert(
      fc.property(versions, template, (commands, last) => {
        expect(eventsOf(last, after(commands.reduce(after, initialState), last))).toEqual([]);
      }),
    ));
});

describe('Looking for a loop', () => {
  const arrow = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) });

  test('finds one that is there, arrow by arrow', () =>
    fc.assert(
      fc.property(fc.array(arrow), (arrows) => {
        const loop = findLoop(arrows) ?? [];
        const steps = loop.slice(1).map((to, at) => ({ from: loop[at], to }));
        expect(arrows).toEqual(expect.arrayContaining(steps));
        expect(loop[0]).toBe(loop.at(-1));
      }),
    ));
  test('finds none where all arrows lead upwards', () =>
    fc.assert(
      fc.property(fc.array(arrow), (arrows) => {
        expect(findLoop(arrows.filter(({ from, to }) => from < to))).toBeUndefined();
      }),
    ));
  test('finds one wherever a way leads back', () =>
    fc.assert(
      fc.property(fc.array(arrow), fc.shuffledSubarray(ids, { minLength: 1 }), (arrows, round) => {
        const back = round.map((from, at) => ({ from, to: round[(at + 1) % round.length] ?? from }));
        expect(findLoop([...arrows, ...back])).toBeDefined();
      }),
    ));
});
