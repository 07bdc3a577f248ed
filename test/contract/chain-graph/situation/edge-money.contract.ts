import { inRegion, linkId, stageId } from '@liantu/domain';
import { yuan } from '@liantu/kernel';
import { delivers, outside, powerChain, registered, relocated } from '../../../support/events.js';
import {
  cabinets,
  copper,
  feiling,
  henan,
  purchase,
  recorded,
  senyuan,
  switchgear,
  xuji,
  zhengzhou,
  type Events,
} from '../../../support/world.js';
import { inXuchang, type Tell } from '../told.js';

type Terms = NonNullable<Parameters<typeof delivers>[3]>;

const worth = (amount: bigint): Terms => ({ annualValue: yuan(amount) });
const today = inXuchang('2023-06-30');

export const describeEdgeMoney = (tell: Tell): void => {
  const graphOf = (...history: Events) =>
    tell(recorded(...powerChain(), registered(xuji), registered(feiling), ...history));
  describe('Money between stages', () => {
    const third = registered(senyuan);
    const money = async (...history: Events) =>
      (await (await graphOf(third, ...history)).chainSituation(today))?.edgeMoney;

    test('is summed over local enterprises, by the stage delivered and the stage it goes into', async () => {
      const history = [
        delivers(linkId('a'), [feiling, xuji], '2023-01-01', worth(300n)),
        delivers(linkId('b'), [feiling, senyuan], '2023-01-01', worth(200n)),
        delivers(linkId('c'), [senyuan, xuji], '2023-01-01'),
        delivers(linkId('d'), [senyuan, xuji], '2023-01-01', {
          ...worth(7n),
          stageId: copper,
          intoStageId: cabinets,
        }),
      ];
      expect(await money(...history)).toEqual([
        { from: copper, to: cabinets, known: 7n, knownLinks: 1, unknownLinks: 0 },
        { from: cabinets, to: switchgear, known: 500n, knownLinks: 2, unknownLinks: 1 },
      ]);
    });

    test('leaves out outside sources, wherever they are', async () => {
      const wide = inXuchang('2023-06-30', { territory: inRegion(henan) });
      const source = delivers(purchase, [outside(zhengzhou), xuji], '2023-01-01', worth(300n));
      expect((await (await graphOf(source)).chainSituation(wide))?.edgeMoney).toEqual([]);
    });

    test('leaves out enterprises elsewhere', async () => {
      const link = delivers(purchase, [feiling, xuji], '2023-01-01', worth(300n));
      expect(await money(link, relocated(feiling, zhengzhou, '2023-06-30'))).toEqual([]);
      expect(await money(link, relocated(xuji, zhengzhou, '2023-06-30'))).toEqual([]);
    });

    test('leaves out links into no stage of the template', async () => {
      const link = delivers(purchase, [feiling, xuji], '2023-01-01', {
        ...worth(300n),
        intoStageId: stageId('RCM08'),
      });
      expect(await money(link)).toEqual([]);
    });
  });
};
