import {
  departure,
  firm,
  noMovements,
  purchase,
  stageOf,
  tradeOf,
} from '../../../../test/support/situations.js';
import type { StageMovements, StageSituation } from '../situation.js';
import type { StrengthenFlag } from '../verdict.js';
import { flagsOf } from './flags.js';

const of = (stage: StageSituation, ...others: readonly StageSituation[]): readonly StrengthenFlag[] =>
  flagsOf([stage, ...others])(stage);

/** A leader elsewhere keeps NO_LEADER out of the way. */
const led = stageOf('z', { firms: [firm('许继集团')], leaders: 1 });
const withOutputs = (...outputs: readonly (bigint | undefined)[]): readonly StrengthenFlag[] =>
  of(stageOf('x', { firms: outputs.map((output, at) => firm(`企业${at}`, output)) }), led);

describe('One source', () => {
  test('is one enterprise', () => expect(withOutputs(undefined)).toEqual(['SINGLE_SOURCE']));
  test('is not two of unknown output', () => expect(withOutputs(undefined, undefined)).toEqual([]));
  test('is exactly 90 % of the known output', () =>
    expect(withOutputs(900n, 100n)).toContain('SINGLE_SOURCE'));
  test('is not a yuan less', () => {
    expect(withOutputs(899_999_999_999n, 100_000_000_001n)).not.toContain('SINGLE_SOURCE');
  });
  test('needs two known outputs', () => expect(withOutputs(900n, undefined)).toEqual([]));
  test('is nobody when all stand still', () => expect(withOutputs(0n, 0n)).toEqual([]));
});

describe('Concentration', () => {
  test('begins at an HHI of exactly 0.4', () => {
    expect(withOutputs(6n, 1n, 1n, 1n, 1n)).toEqual(['CONCENTRATED']);
  });
  test('does not begin just below', () => {
    expect(withOutputs(599_999n, 100_000n, 100_000n, 100_000n, 100_001n)).toEqual([]);
  });
  test('needs two known outputs', () => expect(withOutputs(7n, undefined, undefined)).toEqual([]));
});

describe('Too little capacity', () => {
  const needing = (localKnown: bigint, outside: bigint, ...outputs: readonly (bigint | undefined)[]) =>
    of(
      stageOf('x', {
        firms: outputs.map((output, at) => firm(`企业${at}`, output)),
        trade: tradeOf([purchase('lk', outside)], { localKnown }),
      }),
      led,
    );

  test('is a need one yuan above the output', () =>
    expect(needing(60n, 41n, 30n, 35n, 35n)).toEqual(['UNDER_CAPACITY']));
  test('is not a need equal to it', () => expect(needing(60n, 40n, 30n, 35n, 35n)).toEqual([]));
  test('is unknown while one output is', () =>
    expect(needing(60n, 50n, 30n, 35n, undefined)).not.toContain('UNDER_CAPACITY'));
});

describe('A low local supply', () => {
  const buying = (localKnown: bigint, outside: bigint): readonly StrengthenFlag[] =>
    of(
      stageOf('x', {
        firms: [firm('甲'), firm('乙')],
        trade: tradeOf([purchase('lk', outside)], { localKnown }),
      }),
      led,
    );

  test('is not exactly one half', () => expect(buying(50n, 50n)).toEqual([]));
  test('is a yuan less than half', () => {
    expect(buying(499_999_999_999n, 500_000_000_001n)).toEqual(['LOW_LOCAL_SUPPLY']);
  });
  test('is nothing where nothing known is bought', () => expect(buying(0n, 0n)).toEqual([]));
});

describe('Leaving', () => {
  const moving = (movements: Partial<StageMovements>): readonly StrengthenFlag[] =>
    of(stageOf('x', { firms: [firm('甲'), firm('乙')], movements: { ...noMovements, ...movements } }), led);
  const latestDepartures = [departure('丙', 'LEFT', '2025-03-01')];

  test('is more departures than arrivals', () => {
    expect(moving({ arrivals: 1, departures: 2, latestDepartures })).toEqual(['NET_LEAVING']);
  });
  test('is not as many', () => expect(moving({ arrivals: 2, departures: 2, latestDepartures })).toEqual([]));
});

describe('A chain that nobody leads', () => {
  const stage = (id: string, leaders: number, ...outputs: readonly bigint[]): StageSituation =>
    stageOf(id, {
      leaders,
      firms: [...outputs.map((output, at) => firm(`${id}${at}`, output)), firm(`${id}甲`), firm(`${id}乙`)],
    });

  test('is said at the stage of the largest output', () => {
    const [small, large] = [stage('a', 0, 9n), stage('b', 0, 10n)];
    expect([of(small, large), of(large, small)]).toEqual([[], ['NO_LEADER']]);
  });
  test('is said at the first id when outputs are equal', () => {
    const [first, second] = [stage('a', 0, 9n), stage('b', 0, 9n)];
    expect([of(second, first), of(first, second)]).toEqual([[], ['NO_LEADER']]);
  });
  test('is not said when any stage has a leader', () =>
    expect(of(stage('a', 0, 9n), stage('b', 1, 1n))).toEqual([]));
  test('is not said when no output is known', () => expect(of(stage('a', 0), stage('b', 0))).toEqual([]));
});

describe('An absent stage', () => {
  test('has no flags', () =>
    expect(of(stageOf('x', { trade: tradeOf([purchase('lk', 9n)]) }), led)).toEqual([]));
});
