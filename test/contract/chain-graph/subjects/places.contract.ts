import { clusterId, inZone } from '@liantu/domain';
import { yuan } from '@liantu/kernel';
import {
  designated,
  established,
  nested,
  on,
  retargeted,
  retired,
  zoneRenamed,
} from '../../../support/events.js';
import {
  cabinetPark,
  dazhou,
  electricValley,
  jianan,
  powerCluster,
  recorded,
} from '../../../support/world.js';
import type { Tell } from '../told.js';

export const describePlaces = (tell: Tell): void => {
  describe('The zones', () => {
    test('are all listed by id, with their region and leading industries', async () => {
      const valley = { name: '中原电气谷', region: jianan, leadingIndustries: ['电力装备', '烟草装备'] };
      const graph = await tell(recorded(established(dazhou), established(electricValley, valley)));
      expect(await graph.zones(on('2020-01-01'))).toEqual([
        { id: electricValley, ...valley },
        { id: dazhou, name: dazhou, leadingIndustries: [] },
      ]);
    });

    test('bear the name that holds on the date, and before any the first', async () => {
      const history = [
        established(electricValley, { name: '电气谷', effectiveOn: on('2009-01-01') }),
        zoneRenamed(electricValley, '中原电气谷', '2012-01-01'),
      ];
      const graph = await tell(recorded(...history));
      const nameOn = async (day: string) => (await graph.zones(on(day)))[0]?.name;
      expect(await nameOn('2000-01-01')).toBe('电气谷');
      expect(await nameOn('2011-12-31')).toBe('电气谷');
      expect(await nameOn('2012-01-01')).toBe('中原电气谷');
    });

    test('lie where they were last nested by the date, and before any nesting in the first', async () => {
      const history = [
        ...[electricValley, cabinetPark, dazhou].map((zone) => established(zone)),
        nested(cabinetPark, electricValley, '2015-01-01'),
        nested(cabinetPark, dazhou, '2020-01-01'),
      ];
      const graph = await tell(recorded(...history));
      const parentOn = async (day: string) =>
        (await graph.zones(on(day))).find(({ id }) => id === cabinetPark)?.parent;
      expect(await parentOn('2010-01-01')).toBe(electricValley);
      expect(await parentOn('2019-12-31')).toBe(electricValley);
      expect(await parentOn('2020-01-01')).toBe(dazhou);
    });
  });

  describe('The clusters', () => {
    test('are listed by id as they were designated', async () => {
      const county = designated(clusterId('a-valley'), { territory: inZone(electricValley), tier: 'COUNTY' });
      const graph = await tell(recorded(designated(powerCluster), county));
      const clusters = await graph.clusters(on('2022-01-01'));
      expect(clusters.map(({ id, tier }) => [id, tier])).toEqual([
        ['a-valley', 'COUNTY'],
        [powerCluster, 'MUNICIPAL'],
      ]);
      expect(clusters[0]?.territory).toEqual(inZone(electricValley));
    });

    test('answer before their designation as they were designated', async () => {
      const graph = await tell(recorded(designated(powerCluster, { targetOutput: yuan(100n) })));
      expect(await graph.clusters(on('2001-01-01'))).toEqual(await graph.clusters(on('2022-01-01')));
    });

    test('are left out from the day of their retirement', async () => {
      const graph = await tell(recorded(designated(powerCluster), retired(powerCluster, '2023-01-01')));
      expect(await graph.clusters(on('2022-12-31'))).toHaveLength(1);
      expect(await graph.clusters(on('2023-01-01'))).toEqual([]);
    });

    test('have the target that holds on the date', async () => {
      const history = [
        designated(powerCluster, { targetOutput: yuan(100n), effectiveOn: on('2021-01-01') }),
        retargeted(powerCluster, '2023-01-01', yuan(300n)),
        retargeted(powerCluster, '2024-01-01'),
        retargeted(powerCluster, '2022-01-01', yuan(200n)),
      ];
      const graph = await tell(recorded(...history));
      const targetOn = async (day: string) => (await graph.clusters(on(day)))[0]?.targetOutput;
      expect(await targetOn('2019-01-01')).toBe(100n);
      expect(await targetOn('2022-06-30')).toBe(200n);
      expect(await targetOn('2023-12-31')).toBe(300n);
      expect(await targetOn('2024-01-01')).toBeUndefined();
    });

    test('designated without a target have none until they are given one', async () => {
      const graph = await tell(
        recorded(designated(powerCluster), retargeted(powerCluster, '2023-01-01', yuan(300n))),
      );
      expect((await graph.clusters(on('2022-12-31')))[0]?.targetOutput).toBeUndefined();
      expect((await graph.clusters(on('2023-01-01')))[0]?.targetOutput).toBe(300n);
    });
  });
};
