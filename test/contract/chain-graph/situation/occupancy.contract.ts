import type { Scope, StageSituation } from '@liantu/chain-graph';
import { inZone } from '@liantu/domain';
import { position } from '@liantu/kernel';
import {
  closed,
  entered,
  established,
  joined,
  left,
  nested,
  powerChain,
  registered,
  relocated,
  renamed,
  reopened,
  stageRetired,
} from '../../../support/events.js';
import {
  cabinetPark,
  cabinets,
  copper,
  dazhou,
  edges,
  electricValley,
  feiling,
  idOf,
  metals,
  power,
  recorded,
  switchgear,
  testing,
  zhengzhou,
  type Events,
} from '../../../support/world.js';
import { inXuchang, stageIn, type Tell } from '../told.js';

export const describeOccupancy = (tell: Tell): void => {
  /** Cabinets after the chain, 宁波飞羚 (the ninth event) and what is told of it (from the tenth on). */
  const afterwards = async (scope: Scope, ...history: Events): Promise<StageSituation> =>
    stageIn(await tell(recorded(...powerChain(), registered(feiling), ...history)), scope, cabinets);

  describe('The situation of a chain', () => {
    test('names the template in force and the position it was read at', async () => {
      const graph = await tell(recorded(...powerChain()));
      const situation = await graph.chainSituation(inXuchang('2020-01-01'));
      expect(situation).toMatchObject({
        chain: power,
        asOf: '2020-01-01',
        position: position(8n),
        edgeMoney: [],
      });
      expect(situation?.edges).toEqual([edges.copper, edges.cabinets, edges.testing]);
      expect(situation?.stages.map(({ stage }) => stage.stageId)).toEqual([
        copper,
        cabinets,
        switchgear,
        testing,
      ]);
    });

    test('is unknown for a chain that nobody defined', async () => {
      const graph = await tell(recorded(...powerChain()));
      expect(await graph.chainSituation(inXuchang('2020-01-01', { chain: metals }))).toBeUndefined();
    });

    test('of a stage that nobody ever took is empty', async () => {
      expect(await afterwards(inXuchang('2020-01-01'))).toMatchObject({
        enterprises: 0,
        leaders: 0,
        output: { known: 0, sum: 0n, sumOfSquares: 0n },
        largest: [],
      });
    });
  });

  describe('An enterprise at a stage', () => {
    const countOn = async (day: string, ...history: Events) =>
      (await afterwards(inXuchang(day), ...history)).enterprises;

    test('counts from the day it joins to the day before it leaves', async () => {
      const history = [joined(feiling, cabinets, '2018-01-01'), left(feiling, cabinets, '2020-01-01')];
      expect(await countOn('2017-12-31', ...history)).toBe(0);
      expect(await countOn('2018-01-01', ...history)).toBe(1);
      expect(await countOn('2019-12-31', ...history)).toBe(1);
      expect(await countOn('2020-01-01', ...history)).toBe(0);
    });

    test('counts before the day it was registered', async () => {
      expect(await countOn('2009-01-01', joined(feiling, cabinets, '2008-01-01'))).toBe(1);
    });

    test('does not count while closed, and counts again after reopening', async () => {
      const history = [
        joined(feiling, cabinets, '2018-01-01'),
        closed(feiling, '2019-01-01'),
        reopened(feiling, '2020-01-01'),
      ];
      expect(await countOn('2018-12-31', ...history)).toBe(1);
      expect(await countOn('2019-01-01', ...history)).toBe(0);
      expect(await countOn('2020-01-01', ...history)).toBe(1);
    });

    test('does not count once it has moved out of the territory', async () => {
      const history = [joined(feiling, cabinets, '2018-01-01'), relocated(feiling, zhengzhou, '2019-01-01')];
      expect(await countOn('2018-12-31', ...history)).toBe(1);
      expect(await countOn('2019-01-01', ...history)).toBe(0);
    });

    test('does not count at a stage that the template no longer has', async () => {
      const history = [joined(feiling, cabinets, '2018-01-01'), stageRetired(cabinets, '2019-01-01')];
      const graph = await tell(recorded(...powerChain(), registered(feiling), ...history));
      const situation = await graph.chainSituation(inXuchang('2019-01-01'));
      expect(situation?.stages.map(({ enterprises }) => enterprises)).toEqual([0, 0, 0]);
    });

    test('is told by the name that holds on the date, with its join', async () => {
      const history = [
        joined(feiling, cabinets, '2018-01-01', { role: 'LEADER' }),
        renamed(feiling, '飞羚电气', '2019-01-01'),
      ];
      const stage = await afterwards(inXuchang('2019-01-01'), ...history);
      expect(stage.leaders).toBe(1);
      expect(stage.largest).toEqual([
        {
          enterprise: feiling,
          name: '飞羚电气',
          role: 'LEADER',
          since: '2018-01-01',
          suspended: false,
          confidence: 'MEDIUM',
          because: idOf(10),
        },
      ]);
    });
  });

  describe('An enterprise in a zone', () => {
    const zones = [established(electricValley), established(cabinetPark), established(dazhou)];
    const joining = [
      ...zones,
      joined(feiling, cabinets, '2018-01-01'),
      entered(feiling, cabinetPark, '2018-01-01'),
    ];
    const countIn = async (zone: typeof dazhou, day: string, ...more: Events) =>
      (await afterwards(inXuchang(day, { territory: inZone(zone) }), ...joining, ...more)).enterprises;

    test('is in the zone itself', async () => {
      expect(await countIn(cabinetPark, '2018-01-01')).toBe(1);
      expect(await countIn(cabinetPark, '2017-12-31')).toBe(0);
    });

    test('is in the zones around it, as they are nested on the date', async () => {
      const nesting = [
        nested(cabinetPark, electricValley, '2015-01-01'),
        nested(cabinetPark, dazhou, '2020-01-01'),
      ];
      expect(await countIn(electricValley, '2019-12-31', ...nesting)).toBe(1);
      expect(await countIn(electricValley, '2020-01-01', ...nesting)).toBe(0);
      expect(await countIn(dazhou, '2020-01-01', ...nesting)).toBe(1);
    });

    test('is in a zone around the zone around it', async () => {
      const nesting = [
        nested(cabinetPark, electricValley, '2015-01-01'),
        nested(electricValley, dazhou, '2015-01-01'),
      ];
      expect(await countIn(dazhou, '2018-01-01', ...nesting)).toBe(1);
    });

    test('is in no zone nested in its own', async () => {
      expect(
        await countIn(electricValley, '2018-01-01', nested(electricValley, cabinetPark, '2015-01-01')),
      ).toBe(0);
    });
  });

  describe('The leader of a stage', () => {
    test('is counted where it leads only', async () => {
      const history = [
        joined(feiling, cabinets, '2018-01-01', { role: 'LEADER' }),
        joined(feiling, switchgear, '2018-01-01'),
      ];
      const graph = await tell(recorded(...powerChain(), registered(feiling), ...history));
      const leaders = async (stage: typeof cabinets) =>
        (await stageIn(graph, inXuchang('2020-01-01'), stage)).leaders;
      expect(await leaders(cabinets)).toBe(1);
      expect(await leaders(switchgear)).toBe(0);
    });
  });
};
