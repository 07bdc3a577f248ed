import { feeds, firm, purchase, situationOf, stageOf, tradeOf } from '../../../../test/support/situations.js';
import type { StageSituation } from '../situation.js';
import { covered } from './cluster-coverage.js';
import { completenessOf, type Completeness } from './completeness.js';
import { concentration } from './concentration.js';
import { localSupplyRate } from './local-supply.js';
import { rollUp, yuanPerMu } from './roll-up.js';

const WAN = 10_000n;

describe('Tax per mu', () => {
  const counties = [
    { numerator: 400_000n * WAN, denominator: 100_000n },
    { numerator: 173_564n * WAN, denominator: 203_410n },
  ];

  test('of 丽水 in 2019 is 573,564 万元 over 30,341 亩', () => {
    expect(yuanPerMu(573_564n * WAN, 303_410n)).toBe(189_039.253815);
  });

  test('is the ratio of the sums of the counties, not the sum or the mean of their ratios', () => {
    expect((rollUp(counties).value ?? 0) * 10).toBeCloseTo(189_039.2538, 3);
  });

  test('is unknown without land', () => expect(yuanPerMu(5n, 0n)).toBeNull());

  test('counts only those who report both figures', () => {
    expect(rollUp([{ numerator: 6n, denominator: 3n }, { numerator: 9n }, { denominator: 4n }])).toEqual({
      value: 2,
      counted: 1,
      of: 3,
    });
  });
});

describe('The local supply rate', () => {
  test('of a chain is made from sums', () => {
    const stages = [tradeOf([purchase('a', 900n)], { localKnown: 100n }), tradeOf([], { localKnown: 10n })];
    expect(localSupplyRate(stages)).toBe(0.108911);
  });

  test('is unknown where no amount is', () => expect(localSupplyRate([tradeOf([purchase('a')])])).toBeNull());
});

describe('The concentration of output', () => {
  test.each([
    ['30, 30, 20, 20', [30n, 30n, 20n, 20n], 0.26],
    ['25, 20, 15, 10, 8, 7, 6, 5, 4', [25n, 20n, 15n, 10n, 8n, 7n, 6n, 5n, 4n], 0.154],
  ])('of shares %s is the published index', (_, outputs, index) => {
    const firms = outputs.map((output, at) => firm(`企业${at}`, output));
    expect(concentration(stageOf('x', { firms }).output)).toBe(index);
  });

  test('is undefined when all stand still', () => {
    expect(concentration(stageOf('x', { firms: [firm('甲', 0n)] }).output)).toBeNull();
  });
});

describe('A figure of a cluster', () => {
  test('says how many report it', () =>
    expect(covered({ sum: 12n, reporting: 2 }, 3)).toEqual({ sum: 12n, coverage: 0.666667 }));
  test('is unknown when nobody does', () =>
    expect(covered({ sum: 0n, reporting: 0 }, 3)).toEqual({ sum: null, coverage: 0 }));
  test('has no coverage in an empty cluster', () =>
    expect(covered({ sum: 0n, reporting: 0 }, 0).coverage).toBeNull());
});

describe('Completeness', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const chain = (present: string, edges = feeds('a→b→c→d→e')): Completeness => {
    const stages: readonly StageSituation[] = [
      ...ids.map((id) => stageOf(id, { firms: present.includes(id) ? [firm(id)] : [] })),
      stageOf('s', { scope: 'SERVICE', firms: [firm('s')] }),
    ];
    const interior = present === 'abde' ? [{ verdict: 'FILL', reason: 'INTERIOR' } as const] : [];
    return completenessOf(situationOf(stages, edges), interior);
  };

  test('reaches the badge with four stages of five and no hole', () => {
    expect(chain('abcd')).toMatchObject({ breadth: 0.8, continuity: 0.8, complete: true });
  });
  test('misses it with a hole inside', () => {
    expect(chain('abde')).toMatchObject({ breadth: 0.8, continuity: 0.4, complete: false });
  });
  test('misses it with three stages of five', () => expect(chain('abc').complete).toBe(false));
  test('counts CORE stages only', () =>
    expect(chain('')).toMatchObject({ present: 0, total: 5, breadth: 0, continuity: 0 }));
  test('is undefined without CORE stages', () => {
    expect(completenessOf(situationOf([stageOf('s', { scope: 'SERVICE' })]), [])).toEqual({
      breadth: null,
      present: 0,
      total: 0,
      continuity: null,
      localSupplyRate: null,
      complete: false,
    });
  });
});
