import type { SupplyDirection } from '@liantu/chain-graph';
import { enterpriseId, linkId, type EnterpriseId } from '@liantu/domain';
import { yuan } from '@liantu/kernel';
import {
  closed,
  delivers,
  ended,
  on,
  outside,
  registered,
  reopened,
  revalued,
} from '../../../support/events.js';
import {
  annualReport,
  cabinets,
  feiling,
  ningbo,
  purchase,
  recorded,
  senyuan,
  switchgear,
  xuji,
  type Events,
} from '../../../support/world.js';
import type { Tell } from '../told.js';

/** Enterprises named by one letter each, and links named by both: `ab` delivers from a to b. */
const web = (...links: readonly string[]): Events => {
  const letters = [...new Set(links.flatMap((link) => [link.charAt(0), link.charAt(1)]))];
  return [
    ...letters.map((letter) => registered(enterpriseId(letter))),
    ...links.map((link) =>
      delivers(linkId(link), [enterpriseId(link.charAt(0)), enterpriseId(link.charAt(1))], '2020-01-01'),
    ),
  ];
};

export const describeSupply = (tell: Tell): void => {
  const day = on('2023-06-30');

  describe('The supply links of an enterprise', () => {
    const parties = [registered(xuji), registered(feiling), registered(senyuan)];

    test('are told with their terms and the value that holds on the date', async () => {
      const link = delivers(purchase, [feiling, xuji], '2020-01-01', {
        annualValue: yuan(5n),
        source: annualReport,
      });
      const more = [revalued(purchase, 6n, '2023-01-01'), ended(purchase, '2024-01-01')];
      const graph = await tell(recorded(...parties, link, ...more));
      const links = await graph.supplyLinks([xuji], 'suppliers', day, { first: 10 });
      expect(links.get(xuji)?.items).toEqual([
        {
          id: purchase,
          supplier: { kind: 'enterprise', id: feiling },
          customer: xuji,
          kind: 'SUPPLY',
          stage: cabinets,
          intoStage: switchgear,
          goods: '机柜',
          annualValue: 6n,
          since: '2020-01-01',
          until: '2024-01-01',
          source: annualReport,
        },
      ]);
    });

    test('are what it buys on one side and what it sells on the other', async () => {
      const [buys, sells] = [linkId('buys'), linkId('sells')];
      const history = [
        delivers(buys, [outside(ningbo, '宁波机柜厂'), feiling], '2020-01-01'),
        delivers(sells, [feiling, xuji], '2020-01-01'),
      ];
      const graph = await tell(recorded(...parties, ...history));
      const sides = (['suppliers', 'customers'] as const).map((side) =>
        graph.supplyLinks([feiling], side, day, { first: 10 }),
      );
      const [suppliers, customers] = await Promise.all(sides);
      expect(suppliers?.get(feiling)?.items).toMatchObject([
        { id: buys, supplier: { kind: 'outside', region: ningbo, name: '宁波机柜厂' } },
      ]);
      expect(customers?.get(feiling)?.items).toMatchObject([{ id: sells }]);
    });

    test('are in force while neither end is closed', async () => {
      const history = [
        delivers(purchase, [feiling, xuji], '2020-01-01'),
        closed(feiling, '2021-01-01'),
        reopened(feiling, '2022-01-01'),
      ];
      const graph = await tell(recorded(...parties, ...history));
      const totalOn = async (date: string) =>
        (await graph.supplyLinks([xuji], 'suppliers', on(date), { first: 10 })).get(xuji)?.total;
      expect(await totalOn('2020-12-31')).toBe(1);
      expect(await totalOn('2021-12-31')).toBe(0);
      expect(await totalOn('2022-01-01')).toBe(1);
    });

    test('come in pages by link id, for each enterprise its own', async () => {
      const history = ['d', 'B', 'a'].map((id) => delivers(linkId(id), [feiling, xuji], '2020-01-01'));
      const graph = await tell(
        recorded(...parties, ...history, delivers(linkId('c'), [xuji, senyuan], '2020-01-01')),
      );
      const pages = await graph.supplyLinks([xuji, senyuan, feiling], 'suppliers', day, {
        first: 1,
        after: linkId('B'),
      });
      expect(
        [...pages]
          .map(([id, page]) => [id, page.total, page.items.map((link) => link.id), page.hasNext])
          .sort(),
      ).toEqual([
        [feiling, 0, [], false],
        [senyuan, 1, ['c'], false],
        [xuji, 3, ['a'], true],
      ]);
    });

    test('come in pages on every day, however many there are and whatever was asked before', async () => {
      const ids = Array.from({ length: 100 }, (_, at) => linkId(`L${String(at).padStart(3, '0')}`));
      const history = ids.map((id, at) => delivers(id, [xuji, senyuan], `${2010 + (at % 10)}-01-01`));
      const graph = await tell(recorded(...parties, ...history));
      for (const year of [2019, 2014, 2011]) {
        const due = ids.filter((_, at) => 2010 + (at % 10) <= year);
        const page = { first: 2, after: linkId('L010') };
        const links = await graph.supplyLinks([xuji], 'customers', on(`${year}-06-30`), page);
        expect(links.get(xuji)).toMatchObject({ total: due.length, hasNext: true });
        expect(links.get(xuji)?.items[0]?.id).toBe(due.find((id) => id > page.after));
      }
    });

    test('of an enterprise that nobody registered are not told', async () => {
      const graph = await tell(recorded(registered(xuji)));
      expect(await graph.supplyLinks([feiling], 'customers', day, { first: 1 })).toEqual(new Map());
    });
  });

  describe('The neighbourhood of an enterprise', () => {
    const around = async (
      history: Events,
      direction: SupplyDirection,
      { depth = 4, limit = 100 }: { readonly depth?: number; readonly limit?: number } = {},
    ) => {
      const graph = await tell(recorded(...history));
      const answer = await graph.neighbourhood({
        enterprise: enterpriseId('m'),
        direction,
        depth,
        limit,
        asOf: day,
      });
      return (
        answer && {
          ...answer,
          enterprises: answer.enterprises.join(''),
          links: answer.links.map(({ id }) => id).join(' '),
        }
      );
    };
    const chain = web('za', 'am', 'mb', 'Bm', 'bC', 'Cd');

    test('downstream is who buys, nearest first', async () => {
      expect(await around(chain, 'DOWNSTREAM')).toEqual({
        enterprises: 'mbCd',
        links: 'Cd bC mb',
        truncated: false,
      });
    });

    test('upstream is who sells, those of one distance by id', async () => {
      expect(await around(chain, 'UPSTREAM')).toEqual({
        enterprises: 'mBaz',
        links: 'Bm am za',
        truncated: false,
      });
    });

    test('both ways goes up and down in turn', async () => {
      expect((await around(web('am', 'ab', 'cb'), 'BOTH'))?.enterprises).toBe('mabc');
      expect((await around(web('am', 'ab'), 'UPSTREAM'))?.enterprises).toBe('ma');
    });

    test('ends at the depth asked for', async () => {
      expect(await around(chain, 'BOTH', { depth: 1 })).toMatchObject({
        enterprises: 'mBab',
        truncated: false,
      });
    });

    test('is cut at the limit, and says so', async () => {
      expect(await around(chain, 'BOTH', { limit: 3 })).toEqual({
        enterprises: 'mBa',
        links: 'Bm am',
        truncated: true,
      });
      expect(await around(chain, 'DOWNSTREAM', { limit: 4 })).toMatchObject({ truncated: false });
    });

    test('holds every link between its enterprises, also against the direction', async () => {
      expect((await around(web('ma', 'ab', 'mb', 'bm', 'ba'), 'DOWNSTREAM'))?.links).toBe('ab ba bm ma mb');
    });

    test('goes around a loop once', async () => {
      expect((await around(web('ma', 'ab', 'bm'), 'DOWNSTREAM'))?.enterprises).toBe('mab');
    });

    test('does not pass through a closed enterprise', async () => {
      expect(
        (await around([...chain, closed(enterpriseId('b'), '2021-01-01')], 'DOWNSTREAM'))?.enterprises,
      ).toBe('m');
    });

    test('of a closed enterprise is itself alone', async () => {
      const history = [...chain, closed(enterpriseId('m'), '2021-01-01')];
      expect(await around(history, 'BOTH')).toEqual({ enterprises: 'm', links: '', truncated: false });
    });

    test('of an unknown enterprise is unknown', async () => {
      expect(await around(web('ab'), 'BOTH')).toBeUndefined();
    });
  });

  describe('The supply path between two enterprises', () => {
    const path = async (history: Events, from: string, to: string): Promise<string | undefined> => {
      const graph = await tell(recorded(...history));
      const ends: readonly [EnterpriseId, EnterpriseId] = [enterpriseId(from), enterpriseId(to)];
      return (await graph.supplyPath(...ends, day))?.map(({ id }) => id).join(' ');
    };

    test('goes from supplier to customer', async () => {
      expect(await path(web('ab', 'bc'), 'a', 'c')).toBe('ab bc');
      expect(await path(web('ab', 'bc'), 'c', 'a')).toBeUndefined();
    });

    test('is a shortest one', async () => {
      expect(await path(web('ab', 'bc', 'cd', 'ad'), 'a', 'd')).toBe('ad');
    });

    test('is of several the first by its links', async () => {
      expect(await path(web('ac', 'cd', 'ab', 'bd', 'aB', 'Bd'), 'a', 'd')).toBe('aB Bd');
      expect(
        await path(
          [...web('ab'), delivers(linkId('a1'), [enterpriseId('a'), enterpriseId('b')], '2020-01-01')],
          'a',
          'b',
        ),
      ).toBe('a1');
    });

    test('of an enterprise to itself has no links', async () => {
      expect(await path(web('ab', 'ba'), 'a', 'a')).toBe('');
    });

    test('has at most eight links', async () => {
      const eight = ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'];
      expect(await path(web(...eight), 'a', 'i')).toBe(eight.join(' '));
      expect(await path(web(...eight, 'ij'), 'a', 'j')).toBeUndefined();
    });

    test('goes over links in force on the date only', async () => {
      expect(await path([...web('ab'), ended(linkId('ab'), '2023-06-30')], 'a', 'b')).toBeUndefined();
      expect(
        await path([...web('ab', 'bc'), closed(enterpriseId('b'), '2021-01-01')], 'a', 'c'),
      ).toBeUndefined();
    });

    test('to or from an unknown enterprise is unknown', async () => {
      expect(await path(web('ab'), 'a', 'x')).toBeUndefined();
      expect(await path(web('ab'), 'x', 'x')).toBeUndefined();
    });
  });
};
