import type { OutsidePurchase, Scope, StageTrade } from '@liantu/chain-graph';
import { inRegion, inZone, linkId, stageId } from '@liantu/domain';
import { yuan } from '@liantu/kernel';
import {
  closed,
  delivers,
  ended,
  entered,
  established,
  outside,
  powerChain,
  registered,
  relocated,
  renamed,
  reopened,
  revalued,
  stageRetired,
} from '../../../support/events.js';
import {
  annualReport,
  cabinets,
  electricValley,
  feiling,
  hearsay,
  henan,
  idOf,
  ningbo,
  purchase,
  recorded,
  xuji,
  zhengzhou,
  type Events,
} from '../../../support/world.js';
import { inXuchang, stageIn, type Tell } from '../told.js';

type Terms = NonNullable<Parameters<typeof delivers>[3]>;

const worth = (amount: bigint): Terms => ({ annualValue: yuan(amount) });
const today = inXuchang('2023-06-30');
const fromNingbo = (more: Terms = {}, day = '2023-01-01') =>
  delivers(purchase, [outside(ningbo, '宁波机柜厂'), xuji], day, more);

export const describeTrade = (tell: Tell): void => {
  /** After the chain, 许继 (the ninth event), 宁波飞羚 (the tenth) and what is told (from the eleventh on). */
  const graphOf = (...history: Events) =>
    tell(recorded(...powerChain(), registered(xuji), registered(feiling), ...history));
  const trade = async (scope: Scope, ...history: Events): Promise<StageTrade> =>
    (await stageIn(await graphOf(...history), scope, cabinets)).trade;
  const bought = async (scope: Scope, ...history: Events): Promise<readonly OutsidePurchase[]> =>
    (await graphOf(...history)).outsidePurchases(scope, cabinets, 100);

  describe('A purchase from outside', () => {
    test('is told with its parties, amount and date', async () => {
      expect(await bought(today, fromNingbo(worth(300n)))).toEqual([
        {
          link: purchase,
          customer: xuji,
          customerName: '许继电气股份有限公司',
          region: ningbo,
          supplierName: '宁波机柜厂',
          goods: '机柜',
          since: '2023-01-01',
          amount: 300n,
          confidence: 'MEDIUM',
          because: [idOf(11)],
        },
      ]);
    });

    test('counts from the day it begins to the day before it ends', async () => {
      const history = [fromNingbo(worth(300n), '2022-01-01'), ended(purchase, '2023-01-01')];
      const knownOn = async (day: string) => (await trade(inXuchang(day), ...history)).outsideKnown;
      expect(await knownOn('2021-12-31')).toBe(0n);
      expect(await knownOn('2022-01-01')).toBe(300n);
      expect(await knownOn('2022-12-31')).toBe(300n);
      expect(await knownOn('2023-01-01')).toBe(0n);
    });

    test('of unknown amount is counted apart', async () => {
      expect(await trade(today, fromNingbo())).toMatchObject({
        outsideKnown: 0n,
        outsideKnownLinks: 0,
        outsideUnknown: 1,
      });
    });

    test('of 0 yuan has a known amount', async () => {
      expect(await trade(today, fromNingbo(worth(0n)))).toMatchObject({
        outsideKnownLinks: 1,
        outsideUnknown: 0,
      });
    });

    test('by an enterprise that is not local does not count', async () => {
      expect(await bought(today, fromNingbo(worth(300n)), relocated(xuji, zhengzhou, '2023-06-30'))).toEqual(
        [],
      );
    });

    test('by a closed enterprise is not in force until it reopens', async () => {
      const history = [fromNingbo(worth(300n)), closed(xuji, '2023-02-01'), reopened(xuji, '2023-03-01')];
      expect(await bought(inXuchang('2023-02-28'), ...history)).toEqual([]);
      expect(await bought(inXuchang('2023-03-01'), ...history)).toHaveLength(1);
    });

    test('that delivers no stage of the template does not count', async () => {
      const graph = await graphOf(fromNingbo({ ...worth(300n), stageId: stageId('SPE99') }));
      const situation = await graph.chainSituation(today);
      expect(situation?.stages.map(({ trade: { outsideKnown } }) => outsideKnown)).toEqual([0n, 0n, 0n, 0n]);
      expect(await graph.outsidePurchases(today, stageId('SPE99'), 10)).toEqual([]);
    });

    test('of a stage that was retired does not count', async () => {
      expect(await bought(today, fromNingbo(), stageRetired(cabinets, '2023-06-30'))).toEqual([]);
    });

    test('of by-products counts as any other', async () => {
      expect((await trade(today, fromNingbo({ ...worth(300n), kind: 'RECYCLING' }))).outsideKnown).toBe(300n);
    });
  });

  describe('The value of a purchase', () => {
    const revaluations = [
      fromNingbo(worth(300n)),
      revalued(purchase, 500n, '2023-05-01'),
      revalued(purchase, 400n, '2023-03-01'),
    ];

    test('is the one that holds on the date', async () => {
      const knownOn = async (day: string) => (await trade(inXuchang(day), ...revaluations)).outsideKnown;
      expect(await knownOn('2023-02-28')).toBe(300n);
      expect(await knownOn('2023-04-30')).toBe(400n);
      expect(await knownOn('2023-05-01')).toBe(500n);
    });

    test('is unknown before it was first stated', async () => {
      const history = [fromNingbo(), revalued(purchase, 500n, '2023-05-01')];
      expect((await trade(inXuchang('2023-04-30'), ...history)).outsideUnknown).toBe(1);
      expect((await trade(inXuchang('2023-05-01'), ...history)).outsideKnown).toBe(500n);
    });

    test('rests on the establishment and on the revaluation that holds', async () => {
      const becauseOn = async (day: string) => (await bought(inXuchang(day), ...revaluations))[0]?.because;
      expect(await becauseOn('2023-02-28')).toEqual([idOf(11)]);
      expect(await becauseOn('2023-03-01')).toEqual([idOf(11), idOf(13)]);
      expect(await becauseOn('2023-05-01')).toEqual([idOf(11), idOf(12)]);
    });
  });

  describe('A supplier', () => {
    const fromFeiling = delivers(purchase, [feiling, xuji], '2023-01-01', worth(300n));

    test('in the territory is local', async () => {
      expect(await trade(today, fromFeiling)).toMatchObject({
        localKnown: 300n,
        localUnknown: 0,
        outsideKnown: 0n,
      });
    });

    test('in the territory whose amount nobody stated is counted apart', async () => {
      const unstated = delivers(purchase, [feiling, xuji], '2023-01-01');
      expect(await trade(today, unstated)).toMatchObject({
        localKnown: 0n,
        localUnknown: 1,
        outsideUnknown: 0,
      });
    });

    test('that moved away is outside, in its region and by its name on the date', async () => {
      const moves = [relocated(feiling, zhengzhou, '2023-06-30'), renamed(feiling, '飞羚电气', '2023-06-30')];
      expect(await bought(today, fromFeiling, ...moves)).toMatchObject([
        { region: zhengzhou, supplierName: '飞羚电气' },
      ]);
      expect(await bought(inXuchang('2023-06-29'), fromFeiling, ...moves)).toEqual([]);
    });

    test('that is closed delivers nothing', async () => {
      const stage = await trade(today, fromFeiling, closed(feiling, '2023-06-01'));
      expect(stage).toMatchObject({ localKnown: 0n, localUnknown: 0, outsideKnown: 0n, outsideUnknown: 0 });
    });

    test('known by its region alone is local to a wider region', async () => {
      const source = delivers(purchase, [outside(zhengzhou), xuji], '2023-01-01', worth(300n));
      const inHenan = inXuchang('2023-06-30', { territory: inRegion(henan) });
      expect(await trade(today, source)).toMatchObject({ localKnown: 0n, outsideKnown: 300n });
      expect(await trade(inHenan, source)).toMatchObject({ localKnown: 300n, outsideKnown: 0n });
    });

    test('known by its region alone is outside every zone', async () => {
      const source = delivers(purchase, [outside(zhengzhou), xuji], '2023-01-01', worth(300n));
      const valley = inXuchang('2023-06-30', { territory: inZone(electricValley) });
      const zone = [established(electricValley), entered(xuji, electricValley, '2012-01-01')];
      expect((await trade(valley, ...zone, source)).outsideKnown).toBe(300n);
    });

    test('known by its region alone has no name', async () => {
      const [only] = await bought(today, delivers(purchase, [outside(ningbo), xuji], '2023-01-01'));
      expect(only).not.toHaveProperty('supplierName', expect.anything());
    });
  });

  describe('Outside purchases', () => {
    const amounts: Readonly<Record<string, bigint | undefined>> = {
      e: 5n,
      d: 9n,
      C: 5n,
      b: undefined,
      A: undefined,
      f: 0n,
    };
    const several = Object.entries(amounts).map(([id, amount]) =>
      delivers(linkId(id), [outside(ningbo), xuji], '2023-01-01', amount === undefined ? {} : worth(amount)),
    );

    test('are listed by amount, the unknown last, ties by link', async () => {
      const links = (await bought(today, ...several)).map(({ link }) => link);
      expect(links).toEqual(['d', 'C', 'e', 'f', 'A', 'b']);
    });

    test('are given as many as asked for', async () => {
      const graph = await graphOf(...several);
      expect(await graph.outsidePurchases(today, cabinets, 2)).toHaveLength(2);
    });

    test('of a stage are summed, the three largest named', async () => {
      const stage = await trade(today, ...several);
      expect(stage).toMatchObject({ outsideKnown: 19n, outsideKnownLinks: 4, outsideUnknown: 2 });
      expect(stage.largestOutside.map(({ link }) => link)).toEqual(['d', 'C', 'e']);
    });

    test('below the least confidence asked for are left out', async () => {
      const sure = inXuchang('2023-06-30', { minConfidence: 'HIGH' });
      expect(await bought(sure, fromNingbo({ source: hearsay }))).toEqual([]);
      expect(await bought(sure, fromNingbo())).toEqual([]);
      expect(await bought(sure, fromNingbo({ source: annualReport }))).toMatchObject([
        { confidence: 'HIGH' },
      ]);
    });

    test('keep the value of a revaluation whatever its confidence', async () => {
      const doubtful = revalued(purchase, 500n, '2023-05-01', hearsay);
      const sure = inXuchang('2023-06-30', { minConfidence: 'HIGH' });
      expect(await bought(sure, fromNingbo({ source: annualReport }), doubtful)).toMatchObject([
        { amount: 500n },
      ]);
    });
  });
};
