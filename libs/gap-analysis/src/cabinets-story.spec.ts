import {
  feeds,
  firm,
  purchase,
  situationOf,
  stageOf,
  tradeOf,
  xuchang,
} from '../../../test/support/situations.js';
import { changesBetween } from './changes.js';
import { findGaps, rulingsOf } from './find-gaps.js';
import type { Occupant, OutsidePurchase, Situation } from './situation.js';

/** 许昌's power chain around SPE08, 机柜、箱体与结构件: it feeds five stages that are here. */
const edges = feeds(
  'SPE08→SPE12→SPE21',
  'SPE08→SPE15→SPE16→SPE21',
  'SPE08→SPE16',
  'SPE08→SPE19→SPE21',
  'SPE08→SPE20',
);
const here = ['SPE12', 'SPE15', 'SPE16', 'SPE19', 'SPE20'].map((id) =>
  stageOf(id, {
    firms: [firm('许继电气', 3_000_000_000n), firm('森源电气', 2_000_000_000n), firm('平高')],
    leaders: 1,
  }),
);
const powerChain = (firms: readonly Occupant[], bought: readonly OutsidePurchase[]): Situation =>
  situationOf(
    [
      stageOf('SPE08', { name: '机柜、箱体与结构件', firms, trade: tradeOf(bought) }),
      ...here,
      stageOf('SPE21', { scope: 'DEMAND' }),
    ],
    edges,
  );
const fromNingbo = purchase('lk-cabinets', 120_000_000n);
const six = ['宁波飞羚', '苏州智汇倍增', '河南同力', '许昌箱柜', '中原结构件', '长葛钣金'].map((name) =>
  firm(name, 50_000_000n),
);
const [feiling = firm('宁波飞羚')] = six;

const cabinets = (situation: Situation): string => {
  const [ruling] = rulingsOf(situation);
  return [ruling?.verdict, ruling?.reason, ...(ruling?.flags ?? [])].filter(Boolean).join(' ');
};

describe('The cabinets that 许昌 lacked', () => {
  test('extend the chain upstream while nobody buys them outside', () => {
    expect(cabinets(powerChain([], []))).toBe('EXTEND UPSTREAM');
  });

  test('are to be filled from the day on which one purchase outside is known', () => {
    expect(cabinets(powerChain([], [fromNingbo]))).toBe('FILL DEMAND');
  });

  test('extend the chain again for who asks for holes inside only', () => {
    expect(rulingsOf(powerChain([], [fromNingbo]), { interiorOnly: true })[0]?.verdict).toBe('EXTEND');
  });

  test('are here with the first firm, from a single source and still mostly bought outside', () => {
    expect(cabinets(powerChain([feiling], [fromNingbo]))).toBe(
      'STRENGTHEN SINGLE_SOURCE UNDER_CAPACITY LOW_LOCAL_SUPPLY',
    );
  });

  test('are in good health with six firms and nothing bought outside', () => {
    expect(cabinets(powerChain(six, []))).toBe('HEALTHY');
  });

  test('are told to a watcher when the first firm joins', () => {
    const [before, after] = [powerChain([], [fromNingbo]), powerChain([feiling], [fromNingbo])];
    expect(changesBetween(rulingsOf(before), rulingsOf(after))).toEqual([
      { stage: 'SPE08', before: 'FILL', beforeReason: 'DEMAND', after: 'STRENGTHEN' },
    ]);
  });

  test('name the five stages that wait for them', () => {
    const [cabinetsHere] = findGaps(powerChain([], []), xuchang).verdicts;
    expect(cabinetsHere?.evidence[0]?.text).toBe(
      '下游“SPE12”（许继电气等3家企业）、“SPE15”（许继电气等3家企业）、“SPE16”（许继电气等3家企业）等5个环节已在本地，“机柜、箱体与结构件”可由此向上游延伸',
    );
  });
});
