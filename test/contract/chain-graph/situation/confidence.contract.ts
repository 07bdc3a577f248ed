import type { Scope, StageSituation } from '@liantu/chain-graph';
import { yuan } from '@liantu/kernel';
import { closed, joined, left, powerChain, registered, reported } from '../../../support/events.js';
import {
  annualReport,
  cabinets,
  feiling,
  hearsay,
  pressArticle,
  recorded,
  type Events,
} from '../../../support/world.js';
import { inXuchang, stageIn, type Tell } from '../told.js';

export const describeConfidence = (tell: Tell): void => {
  /** Cabinets after the chain, 宁波飞羚 (the ninth event) and what is told of it (from the tenth on). */
  const afterwards = async (scope: Scope, ...history: Events): Promise<StageSituation> =>
    stageIn(await tell(recorded(...powerChain(), registered(feiling), ...history)), scope, cabinets);

  describe('Asking for a least confidence', () => {
    const least = (minConfidence: 'HIGH' | 'MEDIUM' | 'LOW') => inXuchang('2020-01-01', { minConfidence });
    const joinedWith = (source: typeof hearsay) => joined(feiling, cabinets, '2018-01-01', { source });

    test('leaves out joins below it', async () => {
      expect((await afterwards(least('MEDIUM'), joinedWith(hearsay))).enterprises).toBe(0);
      expect((await afterwards(least('MEDIUM'), joinedWith(pressArticle))).enterprises).toBe(1);
      expect((await afterwards(least('HIGH'), joinedWith(pressArticle))).enterprises).toBe(0);
      expect((await afterwards(least('HIGH'), joinedWith(annualReport))).enterprises).toBe(1);
    });

    test('takes a join without a source for MEDIUM', async () => {
      const unsourced = joined(feiling, cabinets, '2018-01-01');
      expect((await afterwards(least('MEDIUM'), unsourced)).enterprises).toBe(1);
      expect((await afterwards(least('HIGH'), unsourced)).enterprises).toBe(0);
    });

    test('counts reports of figures below it as never made', async () => {
      const history = [
        joined(feiling, cabinets, '2018-01-01', { revenueShareBp: 10_000, source: annualReport }),
        reported(feiling, 2018, { output: yuan(10n), source: annualReport }),
        reported(feiling, 2018, { output: yuan(11n), source: hearsay }),
        reported(feiling, 2019, { output: yuan(12n), source: hearsay }),
      ];
      expect((await afterwards(least('HIGH'), ...history)).output.sum).toBe(10n);
      expect((await afterwards(least('LOW'), ...history)).output.sum).toBe(12n);
    });

    test('asks nothing of leaves, closures and moves', async () => {
      const late = left(feiling, cabinets, '2019-01-01', hearsay);
      expect((await afterwards(least('HIGH'), joinedWith(annualReport), late)).enterprises).toBe(0);
      expect(
        (await afterwards(least('HIGH'), joinedWith(annualReport), closed(feiling, '2019-01-01')))
          .enterprises,
      ).toBe(0);
    });
  });
};
