import { inRegion, inZone, type Territory } from '@liantu/domain';
import { yuan } from '@liantu/kernel';
import {
  closed,
  delivers,
  ended,
  entered,
  established,
  joined,
  left,
  movedOut,
  outside,
  powerChain,
  registered,
  relocated,
  reopened,
  reported,
  resumed,
  revalued,
  stageRetired,
  suspended,
} from '../../../support/events.js';
import {
  cabinets,
  electricValley,
  feiling,
  metals,
  ningbo,
  power,
  purchase,
  recorded,
  steel,
  xuchang,
  xuji,
  zhengzhou,
  type Events,
} from '../../../support/world.js';
import type { Tell } from '../told.js';

export const describeChangeDates = (tell: Tell): void => {
  const versions = ['2015-01-01'];
  const changes = async (territory: Territory, ...history: Events): Promise<readonly string[]> =>
    (await tell(recorded(...powerChain('2015-01-01'), ...history))).changeDates(power, territory);
  const inCity = (...history: Events) => changes(inRegion(xuchang), ...history);
  const member = [registered(feiling), joined(feiling, cabinets, '2018-01-01')];
  const registration = '2010-01-01';

  describe('The dates of change of a chain', () => {
    test('are those of its versions, each once', async () => {
      const graph = await tell(recorded(...powerChain('2015-01-01'), stageRetired(cabinets, '2019-01-01')));
      expect(await graph.changeDates(power, inRegion(xuchang))).toEqual(['2015-01-01', '2019-01-01']);
    });

    test('are none for a chain that nobody defined', async () => {
      const graph = await tell(recorded(...powerChain()));
      expect(await graph.changeDates(metals, inRegion(xuchang))).toEqual([]);
    });

    test('hold joins and leaves, and no end that is open', async () => {
      expect(await inCity(...member)).toEqual([registration, ...versions, '2018-01-01']);
      expect(await inCity(...member, left(feiling, cabinets, '2020-01-01'))).toEqual([
        registration,
        ...versions,
        '2018-01-01',
        '2020-01-01',
      ]);
    });

    test('hold the stops and the figures of its members', async () => {
      const stops = [suspended(feiling, '2019-01-01'), resumed(feiling, '2019-02-01')];
      const closure = [closed(feiling, '2019-03-01'), reopened(feiling, '2019-04-01')];
      expect(await inCity(...member, ...stops, ...closure, reported(feiling, 2019, { jobs: 1 }))).toEqual([
        registration,
        ...versions,
        '2018-01-01',
        '2019-01-01',
        '2019-02-01',
        '2019-03-01',
        '2019-04-01',
        '2019-12-31',
      ]);
    });

    test('hold the day a member moved away, and nothing of it after', async () => {
      const history = [relocated(feiling, zhengzhou, '2019-01-01'), suspended(feiling, '2019-02-01')];
      expect(await inCity(...member, ...history)).toEqual([
        registration,
        ...versions,
        '2018-01-01',
        '2019-01-01',
      ]);
    });

    test('hold the days a member came and went, in a zone', async () => {
      const stay = [
        entered(feiling, electricValley, '2019-01-01'),
        movedOut(feiling, electricValley, '2021-01-01'),
      ];
      expect(await changes(inZone(electricValley), established(electricValley), ...member, ...stay)).toEqual([
        ...versions,
        '2019-01-01',
        '2021-01-01',
      ]);
    });

    test('hold nothing of an enterprise that never was a member', async () => {
      expect(await inCity(registered(xuji), suspended(xuji, '2019-01-01'))).toEqual(versions);
    });

    test('hold the days of purchases of its stages and of their values', async () => {
      const link = delivers(purchase, [outside(ningbo), xuji], '2020-01-01', { annualValue: yuan(1n) });
      const more = [revalued(purchase, 2n, '2021-01-01'), ended(purchase, '2022-01-01')];
      expect(await inCity(registered(xuji), link, ...more)).toEqual([
        ...versions,
        '2020-01-01',
        '2021-01-01',
        '2022-01-01',
      ]);
    });

    test('hold purchases of a stage that was retired', async () => {
      const link = delivers(purchase, [outside(ningbo), xuji], '2020-01-01');
      expect(await inCity(registered(xuji), stageRetired(cabinets, '2019-01-01'), link)).toEqual([
        ...versions,
        '2019-01-01',
        '2020-01-01',
      ]);
    });

    test('hold no purchase by a customer elsewhere', async () => {
      const history = [registered(feiling), registered(xuji, { region: zhengzhou })];
      expect(await inCity(...history, delivers(purchase, [feiling, xuji], '2020-01-01'))).toEqual(versions);
    });

    test('hold no purchase that only goes into one of its stages', async () => {
      const ofSteel = { stageId: steel, intoStageId: cabinets };
      const link = delivers(purchase, [outside(ningbo), xuji], '2020-01-01', ofSteel);
      expect(await inCity(registered(xuji), link)).toEqual(versions);
    });
  });
};
