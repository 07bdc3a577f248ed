import { enterpriseId, type EnterpriseId } from '@liantu/domain';
import type { EnterpriseOnDate } from '@liantu/chain-graph';
import {
  closed,
  entered,
  established,
  movedOut,
  on,
  registered,
  relocated,
  renamed,
  reopened,
  resumed,
  suspended,
} from '../../../support/events.js';
import type { Questions } from '../../../support/folded-graph/folded-graph.js';
import { changge, electricValley, jianan, recorded, senyuan, xuchang, xuji } from '../../../support/world.js';
import type { Tell } from '../told.js';

const xujiOn = async (graph: Questions, day: string): Promise<EnterpriseOnDate | undefined> =>
  (await graph.enterprises([xuji], on(day))).get(xuji);

export const describeEnterprises = (tell: Tell): void => {
  describe('An enterprise on a date', () => {
    test('is told with its codes, region and status', async () => {
      const codes = { creditCode: '914110001743000400', stockCode: '000400' };
      const graph = await tell(recorded(registered(xuji, codes)));
      expect(await graph.enterprises([xuji], on('2020-01-01'))).toEqual(
        new Map([
          [xuji, { id: xuji, name: '许继电气股份有限公司', ...codes, region: xuchang, status: 'ACTIVE' }],
        ]),
      );
    });

    test('bears a new name from that day on', async () => {
      const graph = await tell(recorded(registered(xuji), renamed(xuji, '许继', '2015-01-01')));
      expect((await xujiOn(graph, '2014-12-31'))?.name).toBe('许继电气股份有限公司');
      expect((await xujiOn(graph, '2015-01-01'))?.name).toBe('许继');
    });

    test('bears before its registration the first name, in the first region', async () => {
      const history = [
        registered(xuji),
        renamed(xuji, '许继', '2015-01-01'),
        relocated(xuji, jianan, '2015-01-01'),
      ];
      const graph = await tell(recorded(...history));
      expect(await xujiOn(graph, '1990-01-01')).toMatchObject({
        name: '许继电气股份有限公司',
        region: xuchang,
      });
    });

    test('bears a name recorded late only until the next one', async () => {
      const history = [renamed(xuji, '许继三', '2016-01-01'), renamed(xuji, '许继二', '2013-01-01')];
      const graph = await tell(recorded(registered(xuji), ...history));
      expect((await xujiOn(graph, '2015-12-31'))?.name).toBe('许继二');
      expect((await xujiOn(graph, '2016-01-01'))?.name).toBe('许继三');
    });

    test('bears of two names of one day the one recorded last', async () => {
      const history = [renamed(xuji, '许继二', '2013-01-01'), renamed(xuji, '许继一', '2013-01-01')];
      const graph = await tell(recorded(registered(xuji), ...history));
      expect((await xujiOn(graph, '2013-01-01'))?.name).toBe('许继一');
    });

    test('is in a zone from the day it enters to the day before it leaves', async () => {
      const history = [
        entered(xuji, electricValley, '2012-03-01'),
        movedOut(xuji, electricValley, '2018-03-01'),
      ];
      const graph = await tell(recorded(established(electricValley), registered(xuji), ...history));
      const zoneOn = async (day: string) => (await xujiOn(graph, day))?.zone;
      expect(await zoneOn('2012-02-29')).toBeUndefined();
      expect(await zoneOn('2012-03-01')).toBe(electricValley);
      expect(await zoneOn('2018-02-28')).toBe(electricValley);
      expect(await zoneOn('2018-03-01')).toBeUndefined();
    });

    test('is closed from its closing to the day before its reopening', async () => {
      const graph = await tell(
        recorded(registered(xuji), closed(xuji, '2015-01-01'), reopened(xuji, '2017-01-01')),
      );
      const statusOn = async (day: string) => (await xujiOn(graph, day))?.status;
      expect(await statusOn('2014-12-31')).toBe('ACTIVE');
      expect(await statusOn('2015-01-01')).toBe('CLOSED');
      expect(await statusOn('2016-12-31')).toBe('CLOSED');
      expect(await statusOn('2017-01-01')).toBe('ACTIVE');
    });

    test('is suspended until it goes on', async () => {
      const graph = await tell(
        recorded(registered(xuji), suspended(xuji, '2015-01-01'), resumed(xuji, '2015-03-01')),
      );
      expect((await xujiOn(graph, '2015-02-28'))?.status).toBe('SUSPENDED');
      expect((await xujiOn(graph, '2015-03-01'))?.status).toBe('ACTIVE');
    });

    test('that closes while suspended is closed, and suspended again after reopening', async () => {
      const history = [
        suspended(xuji, '2015-01-01'),
        closed(xuji, '2015-02-01'),
        reopened(xuji, '2015-03-01'),
      ];
      const graph = await tell(recorded(registered(xuji), ...history));
      expect((await xujiOn(graph, '2015-02-28'))?.status).toBe('CLOSED');
      expect((await xujiOn(graph, '2015-03-01'))?.status).toBe('SUSPENDED');
    });

    test('closed twice is reopened each time from the closing before', async () => {
      const history = [
        closed(xuji, '2018-01-01'),
        reopened(xuji, '2019-01-01'),
        closed(xuji, '2012-01-01'),
        reopened(xuji, '2013-01-01'),
      ];
      const graph = await tell(recorded(registered(xuji), ...history));
      const statuses = ['2012-06-01', '2013-01-01', '2018-06-01', '2019-01-01'].map((day) =>
        xujiOn(graph, day),
      );
      expect((await Promise.all(statuses)).map((each) => each?.status)).toEqual([
        'CLOSED',
        'ACTIVE',
        'CLOSED',
        'ACTIVE',
      ]);
    });

    test('that nobody registered is not told of', async () => {
      const graph = await tell(recorded(registered(xuji)));
      const answer = await graph.enterprises([senyuan, xuji], on('2020-01-01'));
      expect([...answer.keys()]).toEqual([xuji]);
    });
  });

  describe('The holder of a credit code', () => {
    test('is the enterprise registered with it', async () => {
      const graph = await tell(
        recorded(registered(xuji), registered(senyuan, { creditCode: '91411000757192437P' })),
      );
      expect(await graph.creditCodeHolder('91411000757192437P')).toBe(senyuan);
      expect(await graph.creditCodeHolder('914110001743000400')).toBeUndefined();
    });
  });

  describe('Enterprise ids', () => {
    test('may differ in letter case alone', async () => {
      const upper: EnterpriseId = enterpriseId('XUJI-ELECTRIC');
      const graph = await tell(recorded(registered(xuji), registered(upper, { region: changge })));
      expect((await graph.enterprises([upper], on('2020-01-01'))).get(upper)?.region).toBe(changge);
      expect((await xujiOn(graph, '2020-01-01'))?.region).toBe(xuchang);
    });
  });
};
