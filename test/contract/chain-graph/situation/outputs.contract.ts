import type { Scope, StageSituation } from '@liantu/chain-graph';
import { enterpriseId, type EnterpriseId } from '@liantu/domain';
import { yuan } from '@liantu/kernel';
import { joined, powerChain, registered, reported, resumed, suspended } from '../../../support/events.js';
import { cabinets, feiling, recorded, type Events } from '../../../support/world.js';
import { inXuchang, stageIn, type Tell } from '../told.js';

export const describeOutputs = (tell: Tell): void => {
  /** Cabinets after the chain, 宁波飞羚 (the ninth event) and what is told of it (from the tenth on). */
  const afterwards = async (scope: Scope, ...history: Events): Promise<StageSituation> =>
    stageIn(await tell(recorded(...powerChain(), registered(feiling), ...history)), scope, cabinets);

  describe('The output at a stage', () => {
    const outputOn = async (day: string, ...history: Events) =>
      (await afterwards(inXuchang(day), ...history)).output;

    test('is what the enterprise states for the stage', async () => {
      const history = [
        joined(feiling, cabinets, '2018-01-01', { annualOutput: yuan(70n), revenueShareBp: 5_000 }),
        reported(feiling, 2019, { output: yuan(1_000n) }),
      ];
      expect(await outputOn('2020-01-01', ...history)).toEqual({
        known: 1,
        sum: 70n,
        sumOfSquares: 4_900n,
        largest: 70n,
      });
    });

    test('is else its share of the latest reported output, rounded half-up to whole yuan', async () => {
      const share = joined(feiling, cabinets, '2018-01-01', { revenueShareBp: 3_333 });
      const sumFrom = async (output: bigint) =>
        (await outputOn('2020-01-01', share, reported(feiling, 2019, { output: yuan(output) }))).sum;
      expect(await sumFrom(1n)).toBe(0n);
      expect(await sumFrom(2n)).toBe(1n);
      expect(await sumFrom(10_000_000_000_000n)).toBe(3_333_000_000_000n);
    });

    test('of exactly half a yuan is a whole one', async () => {
      const share = joined(feiling, cabinets, '2018-01-01', { revenueShareBp: 5_000 });
      expect((await outputOn('2020-01-01', share, reported(feiling, 2019, { output: yuan(3n) }))).sum).toBe(
        2n,
      );
    });

    test('comes from the latest year that has ended and has an output', async () => {
      const history = [
        joined(feiling, cabinets, '2018-01-01', { revenueShareBp: 10_000 }),
        reported(feiling, 2020, { output: yuan(20n) }),
        reported(feiling, 2021, { tax: yuan(1n) }),
        reported(feiling, 2022, { output: yuan(22n) }),
      ];
      expect((await outputOn('2020-12-30', ...history)).known).toBe(0);
      expect((await outputOn('2022-12-30', ...history)).sum).toBe(20n);
      expect((await outputOn('2022-12-31', ...history)).sum).toBe(22n);
    });

    test('is unknown without a share, and without a report', async () => {
      const noShare = [
        joined(feiling, cabinets, '2018-01-01'),
        reported(feiling, 2019, { output: yuan(5n) }),
      ];
      expect(await outputOn('2020-01-01', ...noShare)).toEqual({ known: 0, sum: 0n, sumOfSquares: 0n });
      const noReport = joined(feiling, cabinets, '2018-01-01', { revenueShareBp: 10_000 });
      expect((await outputOn('2020-01-01', noReport)).known).toBe(0);
    });

    test('is 0 and known while the enterprise is suspended', async () => {
      const history = [joined(feiling, cabinets, '2018-01-01', { annualOutput: yuan(70n) })];
      const stops = [suspended(feiling, '2019-01-01'), resumed(feiling, '2020-01-01')];
      const stage = await afterwards(inXuchang('2019-12-31'), ...history, ...stops);
      expect(stage.enterprises).toBe(1);
      expect(stage.output).toEqual({ known: 1, sum: 0n, sumOfSquares: 0n, largest: 0n });
      expect(stage.largest[0]).toMatchObject({ suspended: true, output: 0n });
      expect((await outputOn('2020-01-01', ...history, ...stops)).sum).toBe(70n);
    });

    test('squared does not overflow 64 bits', async () => {
      const output = yuan(10_000_000_000_000n);
      const more = enterpriseId('another');
      const history = [
        registered(more),
        ...[feiling, more].map((id) => joined(id, cabinets, '2018-01-01', { annualOutput: output })),
      ];
      expect(await outputOn('2020-01-01', ...history)).toEqual({
        known: 2,
        sum: 20_000_000_000_000n,
        sumOfSquares: 200_000_000_000_000_000_000_000_000n,
        largest: output,
      });
    });
  });

  describe('The largest at a stage', () => {
    const maker = (id: EnterpriseId, output?: bigint) => [
      registered(id),
      joined(id, cabinets, '2018-01-01', output === undefined ? {} : { annualOutput: yuan(output) }),
    ];
    const largest = async (...makers: readonly Events[]) =>
      (await afterwards(inXuchang('2020-01-01'), ...makers.flat())).largest.map(
        ({ enterprise }) => enterprise,
      );
    const [a, b, c, d] = [enterpriseId('A'), enterpriseId('b'), enterpriseId('c'), enterpriseId('d')];

    test('are at most three, the largest output first, ties by id', async () => {
      expect(await largest(maker(d, 5n), maker(c, 5n), maker(b, 9n), maker(a, 1n))).toEqual([b, c, d]);
    });

    test('are followed by those of unknown output, by id', async () => {
      expect(await largest(maker(c), maker(a), maker(d, 0n), maker(b))).toEqual([d, a, b]);
    });
  });
};
