import type { Scope, StageMovements } from '@liantu/chain-graph';
import { enterpriseId } from '@liantu/domain';
import {
  closed,
  joined,
  left,
  powerChain,
  registered,
  relocated,
  renamed,
  reopened,
  stageRetired,
} from '../../../support/events.js';
import {
  cabinets,
  feiling,
  hearsay,
  idOf,
  recorded,
  switchgear,
  zhengzhou,
  type Events,
} from '../../../support/world.js';
import { inXuchang, stageIn, type Tell } from '../told.js';

export const describeMovements = (tell: Tell): void => {
  /** At cabinets, after the chain, 宁波飞羚 (the ninth event) and what is told of it (from the tenth on). */
  const movements = async (scope: Scope, ...history: Events): Promise<StageMovements> =>
    (await stageIn(await tell(recorded(...powerChain(), registered(feiling), ...history)), scope, cabinets))
      .movements;
  const balance = async (day: string, ...history: Events): Promise<readonly [number, number]> => {
    const { arrivals, departures } = await movements(inXuchang(day), ...history);
    return [arrivals, departures];
  };
  const since2018 = joined(feiling, cabinets, '2018-03-01');

  describe('The movements of a year at a stage', () => {
    test('count a join after the same day of the year before, up to the date', async () => {
      expect(await balance('2018-02-28', since2018)).toEqual([0, 0]);
      expect(await balance('2018-03-01', since2018)).toEqual([1, 0]);
      expect(await balance('2019-02-28', since2018)).toEqual([1, 0]);
      expect(await balance('2019-03-01', since2018)).toEqual([0, 0]);
    });

    test('reach back to the last day of a shorter month', async () => {
      const inFebruary = joined(feiling, cabinets, '2019-02-28');
      expect(await balance('2020-02-29', inFebruary)).toEqual([0, 0]);
      expect(await balance('2020-02-27', inFebruary)).toEqual([1, 0]);
    });

    test('count a leave as a departure, told by the leave', async () => {
      const leave = left(feiling, cabinets, '2020-06-01');
      expect(await balance('2020-05-31', since2018, leave)).toEqual([0, 0]);
      expect(await movements(inXuchang('2020-06-01'), since2018, leave)).toEqual({
        arrivals: 0,
        departures: 1,
        latestDepartures: [
          { kind: 'LEFT', enterprise: feiling, name: '宁波飞羚', on: '2020-06-01', because: idOf(11) },
        ],
      });
    });

    test('count a join that has ended again', async () => {
      expect(await balance('2018-12-31', since2018, left(feiling, cabinets, '2018-06-01'))).toEqual([1, 1]);
    });

    test('count a closure at every stage held, told by the closure', async () => {
      const history = [since2018, joined(feiling, switchgear, '2018-03-01'), closed(feiling, '2020-06-01')];
      const graph = await tell(recorded(...powerChain(), registered(feiling), ...history));
      const departed = async (stage: typeof cabinets) =>
        (await stageIn(graph, inXuchang('2020-12-31'), stage)).movements.latestDepartures;
      expect(await departed(cabinets)).toMatchObject([
        { kind: 'CLOSED', on: '2020-06-01', because: idOf(12) },
      ]);
      expect(await departed(switchgear)).toMatchObject([
        { kind: 'CLOSED', on: '2020-06-01', because: idOf(12) },
      ]);
    });

    test('count no closure at a stage left before', async () => {
      const history = [since2018, left(feiling, cabinets, '2019-01-01'), closed(feiling, '2020-06-01')];
      expect(await balance('2020-12-31', ...history)).toEqual([0, 0]);
    });

    test('count a reopening as an arrival at the stages still held', async () => {
      const history = [since2018, closed(feiling, '2018-06-01'), reopened(feiling, '2020-06-01')];
      expect(await balance('2020-06-01', ...history)).toEqual([1, 0]);
    });

    test('do not count a leave dated while closed', async () => {
      const history = [since2018, closed(feiling, '2020-02-01'), left(feiling, cabinets, '2020-06-01')];
      expect(await balance('2020-12-31', ...history)).toEqual([0, 1]);
    });

    test('count leaving on the day of closing once', async () => {
      const history = [since2018, closed(feiling, '2020-06-01'), left(feiling, cabinets, '2020-06-01')];
      expect(await balance('2020-12-31', ...history)).toEqual([0, 1]);
    });

    test('do not count moving house', async () => {
      expect(await balance('2020-12-31', since2018, relocated(feiling, zhengzhou, '2020-06-01'))).toEqual([
        0, 0,
      ]);
    });

    test('count a leave of one that was local the day before', async () => {
      const leave = left(feiling, cabinets, '2020-06-01');
      expect(
        await balance('2020-12-31', since2018, relocated(feiling, zhengzhou, '2020-06-01'), leave),
      ).toEqual([0, 1]);
      expect(
        await balance('2020-12-31', since2018, relocated(feiling, zhengzhou, '2020-05-31'), leave),
      ).toEqual([0, 0]);
    });

    test('do not count a join elsewhere', async () => {
      expect(await balance('2018-12-31', since2018, relocated(feiling, zhengzhou, '2018-03-01'))).toEqual([
        0, 0,
      ]);
    });

    test('of a membership below the least confidence do not exist', async () => {
      const doubtful = joined(feiling, cabinets, '2018-03-01', { source: hearsay });
      const sure = inXuchang('2018-12-31', { minConfidence: 'MEDIUM' });
      const history = [doubtful, left(feiling, cabinets, '2018-06-01')];
      expect(await movements(sure, ...history)).toEqual({ arrivals: 0, departures: 0, latestDepartures: [] });
    });

    test('are told by the name that holds on the date', async () => {
      const history = [
        since2018,
        left(feiling, cabinets, '2020-06-01'),
        renamed(feiling, '飞羚电气', '2020-07-01'),
      ];
      const { latestDepartures } = await movements(inXuchang('2020-12-31'), ...history);
      expect(latestDepartures.map(({ name }) => name)).toEqual(['飞羚电气']);
    });

    test('belong to the stages of the template in force', async () => {
      const history = [
        since2018,
        left(feiling, cabinets, '2020-06-01'),
        stageRetired(cabinets, '2020-07-01'),
      ];
      const graph = await tell(recorded(...powerChain(), registered(feiling), ...history));
      const situation = await graph.chainSituation(inXuchang('2020-12-31'));
      expect(situation?.stages.map((stage) => stage.movements.departures)).toEqual([0, 0, 0]);
    });
  });

  describe('The latest departures', () => {
    const leaver = (id: string, day: string): Events => {
      const enterprise = enterpriseId(id);
      return [
        registered(enterprise),
        joined(enterprise, cabinets, '2018-01-01'),
        left(enterprise, cabinets, day),
      ];
    };

    test('are at most five, newest first, those of one day by enterprise', async () => {
      const june = ['d', 'B', 'a', '_'].flatMap((id) => leaver(id, '2020-06-01'));
      const others = [...leaver('x', '2020-07-01'), ...leaver('y', '2020-05-01')];
      const { departures, latestDepartures } = await movements(inXuchang('2020-12-31'), ...june, ...others);
      expect(departures).toBe(6);
      expect(latestDepartures.map(({ enterprise }) => enterprise)).toEqual(['x', 'B', '_', 'a', 'd']);
    });
  });
};
