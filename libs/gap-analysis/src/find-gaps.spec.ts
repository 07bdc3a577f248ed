import {
  firm,
  feeds,
  purchase,
  situationOf,
  stageOf,
  tradeOf,
  xuchang,
} from '../../../test/support/situations.js';
import { findGaps, rulingsOf, type GapOptions } from './find-gaps.js';
import type { Situation, StageSituation } from './situation.js';

const short = (situation: Situation, options: GapOptions = {}): Record<string, string> =>
  Object.fromEntries(
    rulingsOf(situation, options).map(({ stage, verdict, reason, distance }) => [
      stage,
      [verdict, reason, distance].filter((part) => part !== undefined).join(' '),
    ]),
  );

const edges = feeds(
  '石英砂→工业硅→多晶硅→硅片→电池片→组件→光伏电站→组件回收',
  '银粉→银浆→电池片',
  '背板→组件',
  '光伏玻璃→组件',
  'IGBT→逆变器→光伏电站',
);
const names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
const bought: Readonly<Record<string, bigint>> = { 银浆: 300_000_000n, 光伏玻璃: 120_000_000n };
const solar = situationOf(
  names.map((name) => {
    const amount = bought[name];
    return stageOf(name, {
      firms: ['多晶硅', '电池片', '组件'].includes(name) ? [firm(`${name}公司`)] : [],
      trade: tradeOf(amount === undefined ? [] : [purchase(`lk-${name}`, amount)]),
    });
  }),
  edges,
);

describe('Asking for the gaps of the solar chain', () => {
  test('gives every stage the verdict of the worked example', () => {
    expect(short(solar)).toEqual({
      多晶硅: 'STRENGTHEN',
      电池片: 'STRENGTHEN',
      组件: 'STRENGTHEN',
      硅片: 'FILL INTERIOR',
      银浆: 'FILL DEMAND',
      光伏玻璃: 'FILL DEMAND',
      工业硅: 'EXTEND UPSTREAM',
      背板: 'EXTEND UPSTREAM',
      光伏电站: 'EXTEND DOWNSTREAM',
      石英砂: 'LATER 2',
      银粉: 'LATER 2',
      组件回收: 'LATER 2',
      逆变器: 'UNRELATED',
      IGBT: 'UNRELATED',
    });
  });

  test('names the one flag of a stage with one enterprise', () => {
    const { verdicts } = findGaps(solar, xuchang);
    expect(verdicts.filter(({ enterprises }) => enterprises > 0).map(({ flags }) => flags)).toEqual(
      Array(3).fill(['SINGLE_SOURCE']),
    );
  });

  test('says what would unlock the distant stages', () => {
    const unlocked = rulingsOf(solar).map(({ stage, unlockedBy }) => [stage, unlockedBy] as const);
    expect(Object.fromEntries(unlocked.filter(([, by]) => by.length > 0))).toEqual({
      石英砂: ['工业硅'],
      银粉: ['银浆'],
      组件回收: ['光伏电站'],
      逆变器: ['光伏电站'],
    });
  });

  test('measures a breadth of three in fourteen', () => {
    const { breadth, present, total, continuity, complete } = findGaps(solar, xuchang).completeness;
    expect({ breadth, present, total, continuity, complete }).toEqual({
      breadth: 0.214286,
      present: 3,
      total: 14,
      continuity: 0.25,
      complete: false,
    });
  });

  test('names the table of thresholds', () => expect(findGaps(solar, xuchang).rules).toBe('2026-1'));

  test('with the interior only leaves the demand to the rules below it', () => {
    const verdicts = short(solar, { interiorOnly: true });
    expect([verdicts['硅片'], verdicts['银浆'], verdicts['光伏玻璃']]).toEqual([
      'FILL INTERIOR',
      'EXTEND UPSTREAM',
      'EXTEND UPSTREAM',
    ]);
  });
});

const bed = firm('甲');
const here = (id: string): StageSituation => stageOf(id, { firms: [bed, firm('乙')] });
const boughtHere = tradeOf([purchase('lk')]);

describe('The order of the rules', () => {
  const served = { from: 'x', to: 'b', kind: 'SERVES' } as const;
  const service = stageOf('x', { scope: 'SERVICE' });

  test.each<[string, string, Situation]>([
    [
      'interior goes before demand',
      'FILL INTERIOR',
      situationOf([here('a'), stageOf('x', { trade: boughtHere }), here('b')], feeds('a→x→b')),
    ],
    [
      'demand goes before extending',
      'FILL DEMAND',
      situationOf([here('a'), stageOf('x', { trade: boughtHere })], feeds('a→x')),
    ],
    [
      'interior over several stages goes before extending',
      'FILL INTERIOR',
      situationOf([here('a'), stageOf('x'), stageOf('y'), here('b')], feeds('a→x→y→b')),
    ],
    [
      'a present predecessor goes before a served stage',
      'EXTEND DOWNSTREAM',
      situationOf([here('a'), here('b'), service], [...feeds('a→x'), served]),
    ],
    [
      'a present successor goes before a served stage',
      'EXTEND UPSTREAM',
      situationOf([here('b'), here('c'), service], [...feeds('x→c'), served]),
    ],
    [
      'a served stage goes before a distance',
      'EXTEND SERVICE',
      situationOf([here('a'), stageOf('m'), here('b'), service], [...feeds('a→m→x'), served]),
    ],
    [
      'a purchase of unknown amount is demand',
      'FILL DEMAND',
      situationOf([stageOf('x', { trade: boughtHere })]),
    ],
    [
      'a purchase of 1 yuan is demand',
      'FILL DEMAND',
      situationOf([stageOf('x', { trade: tradeOf([purchase('lk', 1n)]) })]),
    ],
    [
      'a purchase of 0 yuan is none',
      'UNRELATED',
      situationOf([stageOf('x', { trade: tradeOf([purchase('lk', 0n)]) })]),
    ],
    [
      'only a service stage extends by serving',
      'UNRELATED',
      situationOf([here('b'), stageOf('x')], [served]),
    ],
    [
      'a loop of recycling makes no interior',
      'EXTEND DOWNSTREAM',
      situationOf([here('a'), stageOf('x')], [...feeds('a→x'), { from: 'x', to: 'a', kind: 'RECYCLES' }]),
    ],
    [
      'recycling alone relates nothing',
      'UNRELATED',
      situationOf([here('a'), stageOf('x')], [{ from: 'a', to: 'x', kind: 'RECYCLES' }]),
    ],
    ['a present stage without flags is healthy', 'HEALTHY', situationOf([here('x')])],
    [
      'an edge to a stage that the template lacks is passed over',
      'UNRELATED',
      situationOf([stageOf('x')], feeds('a→x')),
    ],
  ])('%s', (_, verdict, situation) => {
    expect(short(situation)['x']).toBe(verdict);
  });
});

describe('Reporting a stage', () => {
  const reported = (trade = tradeOf()): bigint | null | undefined =>
    findGaps(situationOf([stageOf('x', { trade })]), xuchang).verdicts[0]?.outsidePurchases;

  test('gives no outside purchases as 0', () => expect(reported()).toBe(0n));
  test('gives purchases of unknown amount only as null', () => expect(reported(boughtHere)).toBeNull());
  test('gives the known amounts otherwise', () => {
    expect(reported(tradeOf([purchase('a'), purchase('b', 5n), purchase('c', 7n)]))).toBe(12n);
  });

  test('gives money between stages as null when no link states it', () => {
    const money = { from: 'a', to: 'b', known: 0n, knownLinks: 0, unknownLinks: 2 };
    expect(findGaps(situationOf([], [], [money]), xuchang).edgeMoney).toEqual([{ ...money, known: null }]);
  });
});
