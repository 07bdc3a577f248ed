import type { EnterpriseFilter, PageRequest } from '@liantu/chain-graph';
import { enterpriseId, inRegion, inZone, type EnterpriseId } from '@liantu/domain';
import {
  closed,
  entered,
  established,
  joined,
  left,
  nested,
  on,
  powerChain,
  registered,
  relocated,
  renamed,
  suspended,
} from '../../../support/events.js';
import type { Questions } from '../../../support/folded-graph/folded-graph.js';
import {
  cabinetPark,
  cabinets,
  changge,
  electricValley,
  feiling,
  henan,
  jianan,
  power,
  recorded,
  senyuan,
  switchgear,
  testing,
  xuchang,
  xuji,
  zhengzhou,
} from '../../../support/world.js';
import type { Tell } from '../told.js';

const found = async (
  graph: Questions,
  filter: EnterpriseFilter,
  day = '2020-01-01',
): Promise<readonly EnterpriseId[]> =>
  (await graph.searchEnterprises(filter, on(day), { first: 100 })).items.map(({ id }) => id);

export const describeSearch = (tell: Tell): void => {
  describe('Searching enterprises by name', () => {
    const named = (name: string) => tell(recorded(registered(xuji, { name }), registered(senyuan)));

    test('finds any part of it', async () => {
      expect(await found(await named('许继电气股份有限公司'), { name: '电气股份' })).toEqual([senyuan, xuji]);
    });

    test('ignores letter case, of letters beyond ASCII too', async () => {
      const graph = await named('Siemens ÉNERGIE Жук');
      expect(await found(graph, { name: 'siemens énergie жУК' })).toEqual([xuji]);
    });

    test('finds an accent however it is written', async () => {
      const graph = await named('Caf\u00e9 Electric');
      expect(await found(graph, { name: 'CAFE\u0301' })).toEqual([xuji]);
    });

    test('finds characters beyond U+FFFF', async () => {
      const graph = await named('许昌𬭚业𠮷');
      expect(await found(graph, { name: '𬭚业𠮷' })).toEqual([xuji]);
    });

    test('takes wildcards of databases literally', async () => {
      const graph = await named('100%_纯铜');
      expect(await found(graph, { name: '%_' })).toEqual([xuji]);
      expect(await found(graph, { name: '1%铜' })).toEqual([]);
    });

    test('means the name that holds on the date', async () => {
      const graph = await tell(recorded(registered(xuji), renamed(xuji, '平高', '2015-01-01')));
      expect(await found(graph, { name: '许继' }, '2014-12-31')).toEqual([xuji]);
      expect(await found(graph, { name: '许继' }, '2015-01-01')).toEqual([]);
    });
  });

  describe('Searching enterprises by territory', () => {
    test('finds those of the region and all within it, where they were on the date', async () => {
      const history = [
        registered(xuji),
        registered(senyuan, { region: changge }),
        registered(feiling, { region: zhengzhou }),
      ];
      const graph = await tell(recorded(...history, relocated(feiling, jianan, '2021-01-01')));
      expect(await found(graph, { territory: inRegion(changge) })).toEqual([senyuan]);
      expect(await found(graph, { territory: inRegion(henan) })).toEqual([feiling, senyuan, xuji]);
      expect(await found(graph, { territory: inRegion(jianan) }, '2020-12-31')).toEqual([]);
      expect(await found(graph, { territory: inRegion(jianan) }, '2021-01-01')).toEqual([feiling]);
    });

    test('finds in a zone those of the zones nested in it', async () => {
      const zones = [
        established(electricValley),
        established(cabinetPark),
        nested(cabinetPark, electricValley, '2015-01-01'),
      ];
      const stays = [
        entered(xuji, electricValley, '2012-01-01'),
        entered(feiling, cabinetPark, '2016-01-01'),
      ];
      const graph = await tell(recorded(...zones, registered(xuji), registered(feiling), ...stays));
      expect(await found(graph, { territory: inZone(electricValley) })).toEqual([feiling, xuji]);
      expect(await found(graph, { territory: inZone(cabinetPark) })).toEqual([feiling]);
    });
  });

  describe('Searching enterprises by what they are', () => {
    test('lists closed ones unless a status is given', async () => {
      const history = [registered(xuji), registered(senyuan), closed(senyuan, '2019-01-01')];
      const graph = await tell(recorded(...history, registered(feiling), suspended(feiling, '2019-01-01')));
      expect(await found(graph, {})).toEqual([feiling, senyuan, xuji]);
      expect(await found(graph, { status: 'ACTIVE' })).toEqual([xuji]);
      expect(await found(graph, { status: 'SUSPENDED' })).toEqual([feiling]);
      expect(await found(graph, { status: 'CLOSED' })).toEqual([senyuan]);
    });

    test('asks chain, stage and role of one and the same membership', async () => {
      const history = [
        registered(xuji),
        joined(xuji, switchgear, '2018-01-01', { role: 'LEADER' }),
        joined(xuji, testing, '2018-01-01'),
      ];
      const graph = await tell(recorded(...powerChain(), ...history));
      expect(await found(graph, { chain: power, stage: switchgear, role: 'LEADER' })).toEqual([xuji]);
      expect(await found(graph, { stage: testing, role: 'LEADER' })).toEqual([]);
    });

    test('means memberships that cover the date', async () => {
      const history = [joined(feiling, cabinets, '2018-01-01'), left(feiling, cabinets, '2020-01-01')];
      const graph = await tell(recorded(...powerChain(), registered(feiling), ...history));
      expect(await found(graph, { stage: cabinets }, '2019-12-31')).toEqual([feiling]);
      expect(await found(graph, { stage: cabinets }, '2020-01-01')).toEqual([]);
    });
  });

  describe('Searching the enterprises of a chain in a territory', () => {
    const inXuchang = { chain: power, territory: inRegion(xuchang) };
    const valley = [
      ...powerChain(),
      ...[registered(xuji), registered(senyuan, { region: changge }), registered(feiling)],
      ...[joined(xuji, switchgear, '2018-01-01', { role: 'LEADER' }), joined(xuji, testing, '2019-01-01')],
      ...[joined(senyuan, cabinets, '2018-01-01'), joined(feiling, cabinets, '2018-01-01')],
      ...[left(feiling, cabinets, '2020-01-01'), closed(senyuan, '2019-01-01')],
    ];

    test('finds each once while it is at a stage, closed ones too', async () => {
      const graph = await tell(recorded(...valley));
      expect(await found(graph, inXuchang, '2017-12-31')).toEqual([]);
      expect(await found(graph, inXuchang, '2019-12-31')).toEqual([feiling, senyuan, xuji]);
      expect(await found(graph, inXuchang)).toEqual([senyuan, xuji]);
      expect(await found(graph, { ...inXuchang, territory: inRegion(changge) })).toEqual([senyuan]);
    });

    test('finds those in a role', async () => {
      const graph = await tell(recorded(...valley));
      expect(await found(graph, { ...inXuchang, role: 'LEADER' })).toEqual([xuji]);
    });

    test('goes on after an id, and counts all', async () => {
      const graph = await tell(recorded(...valley));
      const page = { first: 1, after: enterpriseId('o') };
      const { total, items, hasNext } = await graph.searchEnterprises(inXuchang, on('2019-12-31'), page);
      expect({ total, ids: items.map(({ id }) => id), hasNext }).toEqual({
        total: 3,
        ids: [senyuan],
        hasNext: true,
      });
    });

    test('of a chain that nobody spoke of finds none', async () => {
      const graph = await tell(recorded(registered(xuji)));
      expect(await found(graph, inXuchang)).toEqual([]);
    });
  });

  describe('A page of enterprises', () => {
    const ids = ['b', 'B', '_', 'a', '1'].map(enterpriseId);
    const page = async (request: PageRequest<EnterpriseId>) => {
      const graph = await tell(recorded(...ids.map((id) => registered(id))));
      const { total, items, hasNext } = await graph.searchEnterprises({}, on('2020-01-01'), request);
      return { total, ids: items.map(({ id }) => id), hasNext };
    };

    test('begins with the first ids by code point and says that there are more', async () => {
      expect(await page({ first: 3 })).toEqual({ total: 5, ids: ['1', 'B', '_'], hasNext: true });
    });

    test('goes on after an id, and counts all', async () => {
      expect(await page({ first: 2, after: enterpriseId('_') })).toEqual({
        total: 5,
        ids: ['a', 'b'],
        hasNext: false,
      });
    });

    test('goes on after an id that is none', async () => {
      expect(await page({ first: 1, after: enterpriseId('C') })).toEqual({
        total: 5,
        ids: ['_'],
        hasNext: true,
      });
    });
  });
};
