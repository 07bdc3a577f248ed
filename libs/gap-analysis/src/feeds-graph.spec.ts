import fc from 'fast-check';
import { feeds, firm, situationOf, stageOf } from '../../../test/support/situations.js';
import { feedsGraph, longestPath } from './feeds-graph.js';
import { rulingsOf } from './find-gaps.js';

const STAGES = 1000;
const ids = Array.from({ length: STAGES }, (_, at) => `s${String(at).padStart(4, '0')}`);
const long = situationOf(
  ids.map((id, at) => stageOf(id, { firms: at === 0 ? [firm('甲')] : [] })),
  ids.flatMap((from, at) => ids.slice(at + 1, at + 6).map((to) => ({ from, to, kind: 'FEEDS' as const }))),
);

describe('The longest path', () => {
  const lengthOf = (within: readonly string[], ...paths: readonly string[]): number => {
    const edges = feeds(...paths);
    const stages = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
    return longestPath(
      feedsGraph(
        situationOf(
          stages.map((id) => stageOf(id)),
          edges,
        ),
      ),
      new Set(within),
    );
  };

  test('counts stages', () => expect(lengthOf(['a', 'b', 'c', 'd'], 'a→b→c→d', 'a→d')).toBe(4));
  test('stays within the stages given', () => expect(lengthOf(['a', 'b', 'd'], 'a→b→c→d')).toBe(2));
  test('is 0 within nothing', () => expect(lengthOf([], 'a→b')).toBe(0));
  test('passes over a loop that a template cannot hold', () =>
    expect(lengthOf(['a', 'b', 'c'], 'a→b→c→b')).toBe(1));

  test('is what trying every path finds', () => {
    const pair = fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(fc.array(pair), fc.subarray([0, 1, 2, 3, 4, 5, 6]), (pairs, within) => {
        const from = (at: number): number =>
          1 +
          Math.max(0, ...pairs.filter(([a, b]) => a === at && within.includes(b)).map(([, b]) => from(b)));
        const edges = pairs.map(([a, b]) => ({ from: `${a}`, to: `${b}`, kind: 'FEEDS' as const }));
        const graph = feedsGraph(
          situationOf(
            [0, 1, 2, 3, 4, 5, 6].map((id) => stageOf(`${id}`)),
            edges,
          ),
        );
        expect(longestPath(graph, new Set(within.map(String)))).toBe(Math.max(0, ...within.map(from)));
      }),
    );
  });
});

describe('A template of a thousand stages and five thousand edges', () => {
  test('is crossed step by step to its end', () => {
    expect(rulingsOf(long).at(-1)).toMatchObject({ verdict: 'LATER', distance: 200 });
  });

  test('has a longest path through all of it', () => {
    expect(longestPath(feedsGraph(long), new Set(ids))).toBe(STAGES);
  });
});
