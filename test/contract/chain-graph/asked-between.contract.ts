import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { ChainGraph } from '@liantu/chain-graph';
import { chains } from '../../support/histories/pools.js';
import { FoldedGraph } from '../../support/folded-graph/folded-graph.js';
import { histories } from '../../support/histories/histories.js';
import { rounds, seedOf } from '../../support/rounds.js';
import { aboutChains, asking, type Asking } from './asking.js';
import { apply, type GraphFolders } from './graph-folders.js';

const round = fc.record({
  history: histories,
  /** With how many events each batch is delivered, over and over. */
  batches: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  asked: fc.array(asking, { minLength: 1, maxLength: 2 }),
  /** After how many turns of the event loop a question is given up. */
  patience: fc.nat(60),
});

/** Asks about every chain, and gives up after a while; TIMEOUT is the only way to fail. */
const giveUp = async (graph: ChainGraph, { scope }: Asking, patience: number): Promise<void> => {
  const ending = new AbortController();
  const questions = chains.map((chain) => graph.chainSituation({ chain, ...scope }, ending.signal));
  const ended = Promise.allSettled(questions);
  for (let turn = 0; turn < patience; turn += 1) await setImmediate();
  ending.abort();
  for (const outcome of await ended)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'TIMEOUT' });
};

/** What an engine remembers from one question to the next must not show in its answers. */
export const describeAskedBetween = (folders: GraphFolders): void => {
  const agrees = fc.asyncProperty(round, async ({ history, batches, asked, patience }) => {
    const graph = await folders.openIn(await folders.newFolder());
    for (let delivered = 0, turn = 0; delivered < history.length; turn += 1) {
      const batch = history.slice(delivered, delivered + (batches[turn % batches.length] ?? 1));
      await apply(graph, batch);
      delivered += batch.length;
      const folded = new FoldedGraph().fold(history.slice(0, delivered));
      for (const each of asked) {
        await giveUp(graph, each, patience);
        expect(await aboutChains(graph, each)).toEqual(await aboutChains(folded, each));
      }
    }
    await folders.removeAll();
  });

  describe('Asking about chains while events come in', () => {
    test('is answered each time as the fold of the events so far, whatever was given up before', async () => {
      await fc.assert(agrees, { seed: seedOf('questions in between'), numRuns: rounds(20, 500) });
    }, 600_000);
  });
};
