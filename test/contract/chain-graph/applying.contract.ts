import { project, type ChainGraph } from '@liantu/chain-graph';
import { inRegion, linkId } from '@liantu/domain';
import { position, yuan } from '@liantu/kernel';
import {
  closed,
  delivers,
  designated,
  entered,
  established,
  joined,
  left,
  nested,
  on,
  outside,
  powerChain,
  registered,
  renamed,
  reopened,
  reported,
  resumed,
  retargeted,
  revalued,
  stageRevised,
  suspended,
  ended,
} from '../../support/events.js';
import {
  annualReport,
  cabinetPark,
  cabinets,
  electricValley,
  feiling,
  hashOf,
  ningbo,
  power,
  powerCluster,
  purchase,
  recorded,
  stages,
  switchgear,
  xuchang,
  xuji,
  type Recorded,
} from '../../support/world.js';
import { apply, checkpointAt, type GraphFolders } from './graph-folders.js';

/** How 宁波飞羚 came to 许昌, left, and came again: every kind of mutation is in it. */
const story = recorded(
  ...powerChain(),
  established(electricValley),
  established(cabinetPark),
  nested(cabinetPark, electricValley, '2012-01-01'),
  registered(xuji, { creditCode: '914110001743000400' }),
  registered(feiling),
  entered(feiling, cabinetPark, '2018-01-01'),
  joined(xuji, switchgear, '2010-01-01', { role: 'LEADER', revenueShareBp: 1_961, source: annualReport }),
  joined(feiling, cabinets, '2018-01-01', { annualOutput: yuan(500n) }),
  left(feiling, cabinets, '2020-01-01'),
  joined(feiling, cabinets, '2021-01-01'),
  joined(feiling, cabinets, '2012-01-01'),
  left(feiling, cabinets, '2013-01-01'),
  renamed(feiling, '飞羚电气', '2021-01-01'),
  reported(xuji, 2021, { output: yuan(1_000n), jobs: 30 }),
  reported(xuji, 2021, { output: yuan(1_200n), source: annualReport }),
  suspended(xuji, '2019-01-01'),
  resumed(xuji, '2019-02-01'),
  closed(feiling, '2022-01-01'),
  reopened(feiling, '2022-03-01'),
  delivers(purchase, [outside(ningbo), xuji], '2015-01-01', { annualValue: yuan(300n) }),
  revalued(purchase, 400n, '2019-01-01'),
  ended(purchase, '2021-01-01'),
  delivers(linkId('lk-local'), [feiling, xuji], '2021-01-01'),
  designated(powerCluster, { targetOutput: yuan(100n) }),
  retargeted(powerCluster, '2023-01-01', yuan(200n)),
  stageRevised({ ...stages.cabinets, name: '机柜' }, '2020-01-01'),
);

/** What the graph says about the story, on a day of each of its parts. */
const retold = async (graph: ChainGraph): Promise<unknown> => {
  const days = ['2012-06-01', '2019-01-15', '2020-06-01', '2022-02-01', '2023-06-01'].map(on);
  const territory = inRegion(xuchang);
  return Promise.all([
    graph.changeDates(power, territory),
    graph.memberships([xuji, feiling]),
    ...days.flatMap((asOf) => [
      graph.chainSituation({ chain: power, territory, asOf }),
      graph.clusterTotals({ chain: power, territory, asOf }),
      graph.templates(asOf),
      graph.zones(asOf),
      graph.clusters(asOf),
      graph.enterprises([xuji, feiling], asOf),
      graph.figures([xuji], asOf),
      graph.supplyLinks([xuji], 'suppliers', asOf, { first: 10 }),
    ]),
  ]);
};

const lastOf = (history: readonly Recorded[]): Recorded => {
  const last = history.at(-1);
  if (last === undefined) throw new Error('Nothing was told');
  return last;
};

const end = checkpointAt(lastOf(story));

export const describeApplying = (folders: GraphFolders): void => {
  const empty = async (): Promise<ChainGraph> => folders.openIn(await folders.newFolder());

  describe('Applying a batch', () => {
    test('moves the checkpoint, which an empty graph has not', async () => {
      const graph = await empty();
      expect(await graph.checkpoint()).toBeUndefined();
      await apply(graph, story);
      expect(await graph.checkpoint()).toEqual(end);
    });

    test('without mutations moves it too', async () => {
      const graph = await folders.holding(story);
      const later = { position: position(end.position + 5n), hash: hashOf(position(77n)) };
      await graph.apply([], later);
      expect(await graph.checkpoint()).toEqual(later);
    });

    test('at the checkpoint is refused and changes nothing', async () => {
      const graph = await folders.holding(story);
      const before = await retold(graph);
      const again = graph.apply(recorded(renamed(xuji, '许继', '2011-01-01')).flatMap(project), end);
      await expect(again).rejects.toMatchObject({ code: 'OUT_OF_ORDER' });
      expect(await graph.checkpoint()).toEqual(end);
      expect(await retold(graph)).toEqual(before);
    });

    test('before the checkpoint is refused', async () => {
      const graph = await folders.holding(story);
      await expect(apply(graph, story.slice(0, 3))).rejects.toMatchObject({ code: 'OUT_OF_ORDER' });
    });

    test('is possible after one was refused', async () => {
      const graph = await folders.holding(story.slice(0, 12));
      await expect(apply(graph, story.slice(0, 12))).rejects.toMatchObject({ code: 'OUT_OF_ORDER' });
      await apply(graph, story.slice(12));
      expect(await retold(graph)).toEqual(await retold(await folders.holding(story)));
    });

    test('twice is applying it once', async () => {
      const graph = await folders.holding(story.slice(0, -1));
      await graph.apply(story.flatMap(project), end);
      expect(await retold(graph)).toEqual(await retold(await folders.holding(story)));
    });

    test('event by event is applying it whole', async () => {
      const graph = await empty();
      for (const event of story) await apply(graph, [event]);
      expect(await retold(graph)).toEqual(await retold(await folders.holding(story)));
    });

    test('outlives closing and opening', async () => {
      const folder = await folders.newFolder();
      const graph = await folders.openIn(folder);
      await apply(graph, story);
      const before = await retold(graph);
      await folders.close(graph);
      const reborn = await folders.openIn(folder);
      expect(await reborn.checkpoint()).toEqual(end);
      expect(await retold(reborn)).toEqual(before);
    });

    test('is seen by a question whole or not at all', async () => {
      const graph = await folders.holding(story.slice(0, 12));
      const [before, after] = [story[11]?.position, end.position];
      const scope = { chain: power, territory: inRegion(xuchang), asOf: on('2019-06-01') };
      const applying = apply(graph, story.slice(12));
      const answers = await Promise.all(Array.from({ length: 20 }, () => graph.clusterTotals(scope)));
      await applying;
      const seen = new Set(answers.map((totals) => `${totals?.position} ${totals?.enterprises}`));
      expect([`${before} 0`, `${after} 2`]).toEqual(expect.arrayContaining([...seen]));
      expect((await graph.clusterTotals(scope))?.position).toBe(after);
    });
  });

  describe('Ending a question', () => {
    test('that was given up before it began fails as TIMEOUT', async () => {
      const graph = await folders.holding(story);
      const asOf = on('2020-01-01');
      const scope = { chain: power, territory: inRegion(xuchang), asOf };
      const signal = AbortSignal.abort();
      const questions: readonly Promise<unknown>[] = [
        graph.chainSituation(scope, signal),
        graph.clusterTotals(scope, signal),
        graph.searchEnterprises({}, asOf, { first: 1 }, signal),
        graph.neighbourhood({ enterprise: xuji, direction: 'BOTH', depth: 1, limit: 9, asOf }, signal),
        graph.supplyPath(feiling, xuji, asOf, signal),
      ];
      for (const question of questions) await expect(question).rejects.toMatchObject({ code: 'TIMEOUT' });
    });
  });
};
