import fc from 'fast-check';
import { project, type ChainGraph } from '@liantu/chain-graph';
import { FoldedGraph } from '../../support/folded-graph/folded-graph.js';
import { histories } from '../../support/histories/histories.js';
import { rounds, seedOf } from '../../support/rounds.js';
import type { Recorded } from '../../support/world.js';
import { answers, asking, type Asking } from './asking.js';
import { checkpointAt, type GraphFolders } from './graph-folders.js';
import { found } from './seeds.js';

/** How a batch is delivered: with how many events, after how many of the last ones again, and whether to a reopened graph. */
interface Delivery {
  readonly events: number;
  readonly again: number;
  readonly reopened: boolean;
}

const delivery: fc.Arbitrary<Delivery> = fc.record({
  events: fc.integer({ min: 1, max: 30 }),
  again: fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.nat(60), weight: 1 }),
  reopened: fc.oneof(
    { arbitrary: fc.constant(false), weight: 15 },
    { arbitrary: fc.constant(true), weight: 1 },
  ),
});

interface Round {
  readonly history: readonly Recorded[];
  readonly deliveries: readonly Delivery[];
  readonly asked: readonly Asking[];
}

const round: fc.Arbitrary<Round> = fc.record({
  history: histories,
  deliveries: fc.array(delivery, { maxLength: 8 }),
  asked: fc.array(asking, { minLength: 1, maxLength: 4 }),
});

const agree = async (graph: ChainGraph, folded: FoldedGraph, asked: Asking): Promise<void> => {
  const [given, due] = [await answers(graph, asked), await answers(folded, asked)];
  for (const [question, answer] of Object.entries(due))
    expect({ question, answer: given[question] }).toEqual({ question, answer });
};

/** A difference is made smaller for so long, in milliseconds, and then told as it is. */
const PATIENCE = { interruptAfterTimeLimit: rounds(120_000, 3_600_000), markInterruptAsFailure: true };

export const describeHistories = (folders: GraphFolders): void => {
  /** Delivers the history in the batches asked for, and what is left in one. */
  const deliver = async ({ history, deliveries }: Round): Promise<ChainGraph> => {
    const folder = await folders.newFolder();
    let graph = await folders.openIn(folder);
    let delivered = 0;
    for (const { events, again, reopened } of [
      ...deliveries,
      { events: history.length, again: 0, reopened: false },
    ]) {
      const batch = history.slice(Math.max(0, delivered - again), delivered + events);
      const last = history[Math.min(history.length, delivered + events) - 1];
      if (last === undefined || delivered >= history.length) break;
      if (reopened) {
        await folders.close(graph);
        graph = await folders.openIn(folder);
      }
      await graph.apply(batch.flatMap(project), checkpointAt(last));
      delivered += events;
    }
    return graph;
  };

  const agrees = fc.asyncProperty(round, async (drawn) => {
    const [graph, folded] = [await deliver(drawn), new FoldedGraph().fold(drawn.history)];
    for (const asked of drawn.asked) await agree(graph, folded, asked);
    await folders.removeAll();
  });

  describe('Whatever happened, and however it was delivered', () => {
    test('what once was answered wrongly is answered as the fold of the events', async () => {
      for (const { seed, path } of found)
        await fc.assert(agrees, { seed, path, numRuns: 1, endOnFailure: true });
    });

    test(
      'every question is answered as the fold of the events',
      async () => {
        const seed = seedOf('random histories');
        await fc.assert(agrees, { seed, numRuns: rounds(100, 2_000), ...PATIENCE });
      },
      rounds(300_000, 7_200_000),
    );
  });
};
