import { yuan } from '@liantu/kernel';
import { joined, left, on, powerChain, registered, reported } from '../../../support/events.js';
import type { Questions } from '../../../support/folded-graph/folded-graph.js';
import {
  annualReport,
  cabinets,
  feiling,
  hearsay,
  idOf,
  power,
  recorded,
  senyuan,
  switchgear,
  testing,
  xuji,
} from '../../../support/world.js';
import type { Tell } from '../told.js';

const periods = async (
  graph: Questions,
): Promise<readonly (readonly [string, string, string | undefined])[]> =>
  ((await graph.memberships([xuji])).get(xuji) ?? []).map(({ stage, since, until }) => [stage, since, until]);

export const describeMemberships = (tell: Tell): void => {
  describe('The memberships of an enterprise', () => {
    test('are told with their terms and the join they rest on', async () => {
      const terms = {
        role: 'LEADER',
        annualOutput: yuan(7n),
        revenueShareBp: 1961,
        source: annualReport,
      } as const;
      const graph = await tell(
        recorded(...powerChain(), registered(xuji), joined(xuji, switchgear, '2018-01-01', terms)),
      );
      expect((await graph.memberships([xuji])).get(xuji)).toEqual([
        {
          enterprise: xuji,
          chain: power,
          stage: switchgear,
          since: '2018-01-01',
          ...terms,
          because: idOf(10),
        },
      ]);
    });

    test('are listed oldest first, those of one day by stage', async () => {
      const history = [
        joined(xuji, testing, '2018-01-01'),
        joined(xuji, switchgear, '2018-01-01'),
        joined(xuji, cabinets, '2016-01-01'),
      ];
      const graph = await tell(recorded(...powerChain(), registered(xuji), ...history));
      expect((await periods(graph)).map(([stage]) => stage)).toEqual([cabinets, switchgear, testing]);
    });

    test('end with the leave that follows them', async () => {
      const history = [joined(xuji, cabinets, '2016-01-01'), left(xuji, cabinets, '2017-01-01')];
      const again = [joined(xuji, cabinets, '2018-01-01'), left(xuji, cabinets, '2019-01-01')];
      const graph = await tell(recorded(...powerChain(), registered(xuji), ...history, ...again));
      expect(await periods(graph)).toEqual([
        [cabinets, '2016-01-01', '2017-01-01'],
        [cabinets, '2018-01-01', '2019-01-01'],
      ]);
    });

    test('recorded late stand beside the later ones', async () => {
      const late = [joined(xuji, cabinets, '2012-01-01'), left(xuji, cabinets, '2013-01-01')];
      const graph = await tell(
        recorded(...powerChain(), registered(xuji), joined(xuji, cabinets, '2016-01-01'), ...late),
      );
      expect(await periods(graph)).toEqual([
        [cabinets, '2012-01-01', '2013-01-01'],
        [cabinets, '2016-01-01', undefined],
      ]);
    });

    test('end at the stage that was left and at no other', async () => {
      const history = [joined(xuji, cabinets, '2016-01-01'), joined(xuji, testing, '2016-01-01')];
      const graph = await tell(
        recorded(...powerChain(), registered(xuji), ...history, left(xuji, testing, '2017-01-01')),
      );
      expect(await periods(graph)).toEqual([
        [cabinets, '2016-01-01', undefined],
        [testing, '2016-01-01', '2017-01-01'],
      ]);
    });

    test('of one that holds no stage are none', async () => {
      const graph = await tell(recorded(registered(feiling)));
      expect(await graph.memberships([feiling, senyuan])).toEqual(new Map([[feiling, []]]));
    });
  });

  describe('The figures of an enterprise', () => {
    const figures = async (graph: Questions, day = '2024-06-30') =>
      (await graph.figures([xuji], on(day))).get(xuji);

    test('are told by year, oldest first, whatever the order of reports', async () => {
      const [last, first] = [reported(xuji, 2022, { jobs: 20 }), reported(xuji, 2020, { jobs: 10 })];
      const graph = await tell(recorded(registered(xuji), last, first));
      expect(await figures(graph)).toEqual([
        { year: 2020, jobs: 10 },
        { year: 2022, jobs: 20 },
      ]);
    });

    test('take effect on the last day of their year', async () => {
      const graph = await tell(recorded(registered(xuji), reported(xuji, 2022, { jobs: 20 })));
      expect(await figures(graph, '2022-12-30')).toEqual([]);
      expect(await figures(graph, '2022-12-31')).toHaveLength(1);
    });

    test('reported again replace what the new report gives and keep the rest', async () => {
      const first = reported(xuji, 2022, { output: yuan(100n), tax: yuan(5n), source: annualReport });
      const again = reported(xuji, 2022, { output: yuan(120n), energyKgce: 3, source: hearsay });
      const graph = await tell(recorded(registered(xuji), first, again));
      expect(await figures(graph)).toEqual([
        { year: 2022, output: 120n, tax: 5n, energyKgce: 3, source: hearsay },
      ]);
    });

    test('may hold amounts of 10¹³ yuan to the last digit', async () => {
      const rdSpending = yuan(9_999_999_999_999n);
      const graph = await tell(
        recorded(registered(xuji), reported(xuji, 2022, { rdSpending, landDeciMu: 12 })),
      );
      expect(await figures(graph)).toEqual([{ year: 2022, rdSpending, landDeciMu: 12 }]);
    });

    test('of one that never reported are none', async () => {
      const graph = await tell(recorded(registered(xuji)));
      expect(await figures(graph)).toEqual([]);
    });
  });
};
