import type { ClusterTotals, Scope } from '@liantu/chain-graph';
import { stageId } from '@liantu/domain';
import { position, yuan } from '@liantu/kernel';
import {
  closed,
  joined,
  left,
  on,
  powerChain,
  registered,
  relocated,
  reported,
  stageAdded,
  suspended,
} from '../../../support/events.js';
import {
  annualReport,
  cabinets,
  feiling,
  hearsay,
  metals,
  recorded,
  stages,
  switchgear,
  testing,
  xuji,
  zhengzhou,
  type Events,
} from '../../../support/world.js';
import { inXuchang, type Tell } from '../told.js';

export const describeTotals = (tell: Tell): void => {
  const totals = async (scope: Scope, ...history: Events): Promise<ClusterTotals | undefined> =>
    (await tell(recorded(...powerChain(), registered(xuji), registered(feiling), ...history))).clusterTotals(
      scope,
    );
  const today = inXuchang('2023-06-30');
  const xujiJoins = joined(xuji, switchgear, '2018-01-01', { role: 'LEADER' });

  describe('The size of a cluster', () => {
    test('without any enterprise is nothing of all its stages', async () => {
      expect(await totals(today)).toEqual({
        position: position(10n),
        enterprises: 0,
        leaders: 0,
        stagesPresent: 0,
        stagesTotal: 4,
        output: { sum: 0n, reporting: 0 },
        tax: { sum: 0n, reporting: 0 },
        jobs: { sum: 0n, reporting: 0 },
      });
    });

    test('is unknown for a chain that nobody defined', async () => {
      expect(await totals(inXuchang('2023-06-30', { chain: metals }))).toBeUndefined();
    });

    test('counts an enterprise at several stages once', async () => {
      const history = [
        xujiJoins,
        joined(xuji, testing, '2019-01-01', { role: 'LEADER' }),
        joined(feiling, cabinets, '2020-01-01'),
      ];
      expect(await totals(today, ...history)).toMatchObject({
        enterprises: 2,
        leaders: 1,
        stagesPresent: 3,
        stagesTotal: 4,
      });
    });

    test('counts the stages of the template in force on the date', async () => {
      const added = stageAdded({ ...stages.copper, stageId: stageId('SPE03') }, '2023-06-30');
      expect((await totals(inXuchang('2023-06-29'), added))?.stagesTotal).toBe(4);
      expect((await totals(today, added))?.stagesTotal).toBe(5);
    });

    test('leaves out those that left, closed or moved away', async () => {
      const here = async (event: Events[number]) => (await totals(today, xujiJoins, event))?.enterprises;
      expect(await here(left(xuji, switchgear, '2023-06-30'))).toBe(0);
      expect(await here(closed(xuji, '2023-06-30'))).toBe(0);
      expect(await here(relocated(xuji, zhengzhou, '2023-06-30'))).toBe(0);
    });

    test('sums the latest year of each figure that has ended', async () => {
      const history = [
        reported(xuji, 2021, { output: yuan(100n), tax: yuan(10n), jobs: 5 }),
        reported(xuji, 2022, { output: yuan(120n) }),
        reported(xuji, 2023, { output: yuan(999n), jobs: 9 }),
        reported(feiling, 2020, { output: yuan(30n) }),
      ];
      expect(
        await totals(today, xujiJoins, joined(feiling, cabinets, '2020-01-01'), ...history),
      ).toMatchObject({
        output: { sum: 150n, reporting: 2 },
        tax: { sum: 10n, reporting: 1 },
        jobs: { sum: 5n, reporting: 1 },
      });
    });

    test('sums the figures of an enterprise at several stages once', async () => {
      const history = [
        xujiJoins,
        joined(xuji, testing, '2019-01-01'),
        reported(xuji, 2022, { output: yuan(120n) }),
      ];
      expect((await totals(today, ...history))?.output).toEqual({ sum: 120n, reporting: 1 });
    });

    test('takes the figures of a suspended enterprise as reported', async () => {
      const history = [
        xujiJoins,
        reported(xuji, 2022, { output: yuan(120n) }),
        suspended(xuji, '2023-01-01'),
      ];
      expect(await totals(today, ...history)).toMatchObject({
        enterprises: 1,
        output: { sum: 120n, reporting: 1 },
      });
    });

    test('counts a figure of 0 as reported', async () => {
      expect((await totals(today, xujiJoins, reported(xuji, 2022, { tax: yuan(0n) })))?.tax).toEqual({
        sum: 0n,
        reporting: 1,
      });
    });

    test('leaves out what is below the least confidence', async () => {
      const history = [
        joined(xuji, switchgear, '2018-01-01', { source: annualReport }),
        joined(feiling, cabinets, '2018-01-01', { source: hearsay }),
        reported(xuji, 2022, { output: yuan(120n), source: hearsay }),
        reported(xuji, 2021, { output: yuan(100n), source: annualReport }),
      ];
      const sure = inXuchang('2023-06-30', { minConfidence: 'HIGH' });
      expect(await totals(sure, ...history)).toMatchObject({
        enterprises: 1,
        output: { sum: 100n, reporting: 1 },
      });
    });
  });

  describe('The newest fact of a cluster', () => {
    const newest = async (...history: Events) => (await totals(today, ...history))?.newestFact;

    test('is the newest join among those counted', async () => {
      const gone = [joined(feiling, cabinets, '2022-01-01'), left(feiling, cabinets, '2023-01-01')];
      expect(await newest(xujiJoins, ...gone, joined(xuji, testing, '2019-01-01'))).toBe(on('2019-01-01'));
    });

    test('is the end of a year whose figures were summed, when newer', async () => {
      const history = [reported(xuji, 2022, { jobs: 5 }), reported(xuji, 2021, { output: yuan(1n) })];
      expect(await newest(xujiJoins, ...history)).toBe(on('2022-12-31'));
    });

    test('is no year whose figures were not summed', async () => {
      expect(await newest(xujiJoins, reported(xuji, 2022, { landDeciMu: 5 }))).toBe(on('2018-01-01'));
    });
  });
};
