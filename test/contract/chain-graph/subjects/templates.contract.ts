import { chainId, stageId, type StageId } from '@liantu/domain';
import {
  defined,
  on,
  powerChain,
  stageAdded,
  stageRetired,
  stageRevised,
  stagesLinked,
  stagesUnlinked,
} from '../../../support/events.js';
import type { Questions } from '../../../support/folded-graph/folded-graph.js';
import {
  cabinets,
  copper,
  edges,
  power,
  recorded,
  stages,
  switchgear,
  testing,
} from '../../../support/world.js';
import type { Tell } from '../told.js';

const stagesOn = async (graph: Questions, day: string): Promise<readonly StageId[]> =>
  (await graph.templates(on(day))).flatMap((template) => template.stages.map(({ stageId: id }) => id));

export const describeTemplates = (tell: Tell): void => {
  describe('The template of a chain', () => {
    test('lists its stages by ordinal, and those of one ordinal by id', async () => {
      const twin = { ...stages.cabinets, stageId: stageId('SPE08-A') };
      const graph = await tell(recorded(stageAdded(twin, '2015-01-01'), ...powerChain()));
      expect(await stagesOn(graph, '2020-01-01')).toEqual([
        copper,
        cabinets,
        twin.stageId,
        switchgear,
        testing,
      ]);
    });

    test('lists its edges by both ends and kind, with their terms', async () => {
      const back = { ...edges.copper, kind: 'RECYCLES', essential: false } as const;
      const graph = await tell(recorded(...powerChain(), stagesLinked(back, '2015-01-01')));
      const [template] = await graph.templates(on('2020-01-01'));
      const copperBack = {
        from: copper,
        to: switchgear,
        kind: 'RECYCLES',
        essential: false,
        coefficientPpm: 84_420,
      };
      expect(template?.edges).toEqual([edges.copper, copperBack, edges.cabinets, edges.testing]);
    });

    test('answers before its earliest version as it was first defined', async () => {
      const graph = await tell(recorded(...powerChain('2015-01-01')));
      expect(await stagesOn(graph, '1999-12-31')).toEqual([copper, cabinets, switchgear, testing]);
    });

    test('has a stage of a later version from that day on and not before', async () => {
      const added = { ...stages.copper, stageId: stageId('SPE03'), ordinal: 3 };
      const graph = await tell(recorded(...powerChain('2015-01-01'), stageAdded(added, '2018-05-01')));
      expect(await stagesOn(graph, '2018-04-30')).not.toContain(added.stageId);
      expect(await stagesOn(graph, '2018-05-01')).toContain(added.stageId);
      expect(await stagesOn(graph, '1999-12-31')).not.toContain(added.stageId);
    });

    test('describes a revised stage anew from that day on', async () => {
      const revised = {
        ...stages.cabinets,
        name: '机柜',
        nameEn: 'Cabinets',
        gbt4754: ['3399', '3311'],
        hs4: ['8538'],
      };
      const graph = await tell(recorded(...powerChain(), stageRevised(revised, '2018-05-01')));
      const [before] = await graph.templates(on('2018-04-30'));
      const [after] = await graph.templates(on('2018-05-01'));
      expect(before?.stages).toContainEqual(stages.cabinets);
      expect(after?.stages).toContainEqual(revised);
    });

    test('loses a retired stage together with its edges', async () => {
      const graph = await tell(recorded(...powerChain(), stageRetired(cabinets, '2018-05-01')));
      const [template] = await graph.templates(on('2018-05-01'));
      expect(await stagesOn(graph, '2018-05-01')).toEqual([copper, switchgear, testing]);
      expect(template?.edges).toEqual([edges.copper, edges.testing]);
    });

    test('has a retired stage again from the day it was added anew', async () => {
      const history = [stageRetired(cabinets, '2018-05-01'), stageAdded(stages.cabinets, '2020-05-01')];
      const graph = await tell(recorded(...powerChain(), ...history));
      expect(await stagesOn(graph, '2020-04-30')).not.toContain(cabinets);
      const [template] = await graph.templates(on('2020-05-01'));
      expect(template?.edges).toContainEqual(edges.cabinets);
    });

    test('of two versions of one day is the one recorded last', async () => {
      const day = '2018-05-01';
      const history = [stageRetired(cabinets, day), stageRevised({ ...stages.cabinets, name: '机柜' }, day)];
      const graph = await tell(recorded(...powerChain(), ...history));
      const [template] = await graph.templates(on(day));
      expect(template?.stages.map(({ name }) => name)).toContain('机柜');
    });

    test('gives an edge its newest terms until it is taken out', async () => {
      const optional = { ...edges.copper, essential: false };
      const history = [stagesLinked(optional, '2016-01-01'), stagesUnlinked(edges.copper, '2017-01-01')];
      const graph = await tell(recorded(...powerChain(), ...history));
      const edgesOn = async (day: string) => (await graph.templates(on(day)))[0]?.edges[0];
      expect(await edgesOn('2015-12-31')).toEqual(edges.copper);
      expect(await edgesOn('2016-12-31')).toEqual(optional);
      expect(await edgesOn('2017-01-01')).toEqual(edges.cabinets);
    });

    test('bears the name that holds on the date', async () => {
      const graph = await tell(
        recorded(...powerChain('2015-01-01'), defined(power, '电力装备', '2020-01-01')),
      );
      const nameOn = async (day: string) => (await graph.templates(on(day)))[0]?.name;
      expect(await nameOn('2019-12-31')).toBe('智能电力装备');
      expect(await nameOn('2020-01-01')).toBe('电力装备');
    });

    test('stands among the others by id', async () => {
      const [upper, lower] = [chainId('ZZZ'), chainId('aaa')];
      const history = [defined(lower, 'a', '2015-01-01'), defined(upper, 'Z', '2015-01-01')];
      const graph = await tell(recorded(...history, ...powerChain()));
      expect((await graph.templates(on('2020-01-01'))).map(({ id }) => id)).toEqual([power, upper, lower]);
    });
  });

  describe('Asking what a stage is', () => {
    test('tells its chain and the newest terms it was ever given', async () => {
      const revised = { ...stages.cabinets, name: '机柜' };
      const graph = await tell(recorded(...powerChain(), stageRevised(revised, '2030-01-01')));
      expect(await graph.stages([cabinets])).toEqual(new Map([[cabinets, { chain: power, terms: revised }]]));
    });

    test('tells the last terms of a retired stage', async () => {
      const graph = await tell(recorded(...powerChain(), stageRetired(cabinets, '2018-05-01')));
      expect((await graph.stages([cabinets])).get(cabinets)?.terms).toEqual(stages.cabinets);
    });

    test('tells nothing of a stage that no chain has', async () => {
      const graph = await tell(recorded(...powerChain()));
      expect(await graph.stages([stageId('SPE99')])).toEqual(new Map());
    });
  });
};
