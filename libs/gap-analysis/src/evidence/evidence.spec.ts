import {
  departure,
  feeds,
  firm,
  noMovements,
  purchase,
  situationOf,
  stageOf,
  tradeOf,
  xuchang,
} from '../../../../test/support/situations.js';
import { findGaps } from '../find-gaps.js';
import type { Situation, StageSituation } from '../situation.js';
import type { Evidence } from '../verdict.js';
import { outsideText, type Wording } from './wording.js';

const YI = 100_000_000n;
const evidenceAt = (id: string, situation: Situation, wording: Wording = xuchang): readonly Evidence[] =>
  findGaps(situation, wording).verdicts.find(({ stage }) => stage === id)?.evidence ?? [];
const textsAt = (id: string, situation: Situation): readonly string[] =>
  evidenceAt(id, situation).flatMap(({ text, textWithoutAmounts }) =>
    text === textWithoutAmounts ? [text] : [text, textWithoutAmounts],
  );

const cabinets = (purchases: Parameters<typeof tradeOf>[0]): StageSituation =>
  stageOf('SPE08', { name: '机柜、箱体与结构件', trade: tradeOf(purchases) });
const switchgear = stageOf('SPE12', {
  name: '中压成套开关设备',
  firms: [firm('许继电气', 30n * YI), firm('森源电气')],
});
const wafers = stageOf('w', { name: '硅片' });

describe('Money that leaves for a missing stage', () => {
  const bought = situationOf([
    cabinets([
      purchase('lk-1', 90_000_000n),
      purchase('lk-2', 30_000_000n),
      purchase('lk-3'),
      purchase('lk-4'),
    ]),
  ]);

  test('is said with its sum and the largest purchase', () => {
    expect(textsAt('SPE08', bought)).toEqual([
      '本地企业每年从市外外购“机柜、箱体与结构件”1.2亿元（另有2笔金额未知），最大一笔：许继电气向飞羚电气（浙江省宁波市）采购9000万元（自2023年4月1日）',
      '本地企业从市外外购“机柜、箱体与结构件”共4笔（其中2笔金额未知），最大一笔：许继电气向飞羚电气（浙江省宁波市）采购（自2023年4月1日）',
    ]);
  });

  test('rests on the largest links, and names the first', () => {
    expect(evidenceAt('SPE08', bought)).toMatchObject([
      {
        subject: 'lk-1',
        amount: 120_000_000n,
        eventIds: ['link-lk-1', 'link-lk-2', 'link-lk-3'],
        confidence: 'HIGH',
      },
    ]);
  });

  test('is counted when no amount is known, and has none', () => {
    const unknown = situationOf([cabinets([purchase('lk-1', undefined, { confidence: 'LOW' })])]);
    expect(textsAt('SPE08', unknown)).toEqual([
      '本地企业从市外外购“机柜、箱体与结构件”共1笔，金额均未知，其中一笔：许继电气向飞羚电气（浙江省宁波市）采购（自2023年4月1日）',
    ]);
    expect(evidenceAt('SPE08', unknown)[0]).not.toHaveProperty('amount');
    expect(evidenceAt('SPE08', unknown)[0]?.confidence).toBe('LOW');
  });
});

describe('A hole inside the chain', () => {
  const before = stageOf('p', {
    name: '多晶硅',
    firms: [firm('甲硅业', 1n, { confidence: 'HIGH' }), firm('乙硅业')],
  });
  const after = stageOf('c', { name: '电池片', firms: [firm('丙电池')] });

  test('is said with a firm before and one after it', () => {
    expect(evidenceAt('w', situationOf([before, wafers, after], feeds('p→w→c')))).toEqual([
      {
        text: '“硅片”断在中间：上游“多晶硅”已有甲硅业等2家企业，下游“电池片”已有丙电池，本地却没有企业',
        textWithoutAmounts:
          '“硅片”断在中间：上游“多晶硅”已有甲硅业等2家企业，下游“电池片”已有丙电池，本地却没有企业',
        subject: '甲硅业',
        eventIds: ['join-甲硅业', 'join-丙电池'],
        confidence: 'MEDIUM',
      },
    ]);
  });

  test('says how many stages lie between', () => {
    const situation = situationOf([before, wafers, stageOf('x'), after], feeds('p→x→w→c'));
    expect(textsAt('w', situation)[0]).toContain('上游隔1个环节的“多晶硅”');
  });

  test('also says what is bought for it', () => {
    const bought = { ...wafers, trade: tradeOf([purchase('lk', YI)]) };
    expect(textsAt('w', situationOf([before, bought, after], feeds('p→w→c')))[1]).toMatch(
      /^本地企业每年从市外外购“硅片”1亿元/,
    );
  });
});

describe('A stage next to what is here', () => {
  const at = (id: string, ...present: readonly StageSituation[]): string | undefined =>
    textsAt(
      'w',
      situationOf([wafers, ...present], feeds(...present.map(({ stage }) => id.replace('*', stage.stageId)))),
    )[0];

  test('extends downstream from the firms before it', () => {
    expect(at('*→w', switchgear)).toBe(
      '上游“中压成套开关设备”（许继电气等2家企业）已在本地，“硅片”可由此向下游延伸',
    );
  });

  test('extends upstream to the firms after it, the first three of them', () => {
    const more = ['a', 'b', 'c', 'd'].map((id) => stageOf(id, { firms: [firm(`企业${id}`)] }));
    expect(at('w→*', ...more)).toBe(
      '下游“a”（企业a）、“b”（企业b）、“c”（企业c）等4个环节已在本地，“硅片”可由此向上游延伸',
    );
  });

  test('supports the stage that it serves', () => {
    const testing = stageOf('t', { name: '检测', scope: 'SERVICE' });
    const serves = [{ from: 't', to: 'SPE12', kind: 'SERVES' } as const];
    expect(textsAt('t', situationOf([testing, switchgear], serves))).toEqual([
      '“检测”所服务的“中压成套开关设备”（许继电气等2家企业）已在本地，可补上这项配套服务',
    ]);
  });
});

describe('A distant stage', () => {
  const chain = situationOf(
    [switchgear, stageOf('x', { name: '开关站' }), stageOf('y', { name: '运维' }), stageOf('z')],
    feeds('SPE12→x→y→z'),
  );

  test('says how far, and what would bring it near', () => {
    expect(textsAt('y', chain)).toEqual([
      '“运维”在本地已有环节“中压成套开关设备”（许继电气等2家企业）的下游2步；先引入“开关站”，它就成为补链或延链环节',
    ]);
    expect(textsAt('z', chain)[0]).toMatch(/的下游3步；相邻环节也尚待引入$/);
  });

  test('without any relation says so', () => {
    const apart = situationOf(
      [switchgear, stageOf('x', { name: '开关站' }), stageOf('y', { name: '开关站运维' }), wafers],
      feeds('SPE12→x', 'w→x'),
    );
    expect(textsAt('w', apart)).toEqual([
      '“硅片”与本地已有环节没有上下游关系；先引入“开关站”，它就成为补链或延链环节',
    ]);
  });
});

describe('A present stage', () => {
  const led = stageOf('z', { firms: [firm('许继集团')], leaders: 1 });
  const said = (stage: StageSituation, ...others: readonly StageSituation[]): readonly string[] =>
    textsAt(stage.stage.stageId, situationOf([stage, led, ...others]));
  const making = (...outputs: readonly (bigint | undefined)[]): StageSituation =>
    stageOf('x', { name: '变压器', firms: outputs.map((output, at) => firm(`企业${at + 1}`, output)) });

  test('in good health says how many, how much and who is largest', () => {
    expect(said(making(3n * YI, 3n * YI, 3n * YI, undefined))).toEqual([
      '“变压器”有4家本地企业，已知年产值合计9亿元（3家有数），最大的是企业1（3亿元）、企业2（3亿元）、企业3（3亿元）',
      '“变压器”有4家本地企业，最大的是企业1、企业2、企业3',
    ]);
  });

  test('in good health with no known output names its firms', () => {
    expect(said(making(undefined, undefined))).toEqual(['“变压器”有2家本地企业，产值均未知：企业1、企业2']);
  });

  test('of one enterprise names it, and says when it stands still', () => {
    const alone = stageOf('x', { name: '变压器', firms: [firm('企业1', 0n, { suspended: true })] });
    expect(said(alone)).toEqual(['“变压器”只有1家本地企业：企业1（停产）']);
  });

  test('of one dominating enterprise says its share, then the concentration', () => {
    expect(said(making(19n * YI, YI))).toEqual([
      '“变压器”2家本地企业的已知年产值20亿元中，企业1（19亿元）占95%',
      '“变压器”2家本地企业的已知年产值中，企业1占95%',
      '“变压器”的产值集中在少数企业：HHI为0.905，最大的是企业1（19亿元）、企业2（1亿元）',
      '“变压器”的产值集中在少数企业：HHI为0.905，最大的是企业1、企业2',
    ]);
  });

  test('that makes and sells too little says both sums and the rate', () => {
    const trade = tradeOf([purchase('lk', 6n * YI), purchase('lk-2')], { localKnown: 4n * YI });
    expect(said({ ...making(3n * YI, 3n * YI, 3n * YI), trade })).toEqual([
      '本地企业每年采购“变压器”10亿元（本地采购4亿元，市外外购6亿元，另有1笔金额未知），超过本地全部年产值9亿元',
      '本地企业每年采购的“变压器”超过本地企业的全部年产值',
      '本地企业采购“变压器”的本地供应率为40%：每年本地采购4亿元，市外外购6亿元，另有1笔金额未知',
      '本地企业采购“变压器”的本地供应率为40%',
    ]);
  });

  test('that firms leave says how many and who', () => {
    const latestDepartures = [departure('丁', 'CLOSED', '2025-11-30'), departure('丙', 'LEFT', '2025-03-01')];
    const movements = { ...noMovements, arrivals: 1, departures: 2, latestDepartures };
    const leaving = { ...making(undefined, undefined), movements };
    expect(said(leaving)).toEqual([
      '近12个月“变压器”退出或关停2家次，进入或恢复1家次；最近离开的：丁（2025年11月30日关停）、丙（2025年3月1日退出）',
    ]);
    expect(evidenceAt('x', situationOf([leaving, led]))[0]).toMatchObject({
      subject: '丁',
      eventIds: ['departure-丁', 'departure-丙'],
    });
  });

  test('of a chain that nobody leads says where to ask first', () => {
    const unled = situationOf([making(3n * YI, 3n * YI, 3n * YI)]);
    expect(textsAt('x', unled)).toEqual([
      '本地尚无这条产业链的链主企业；已知年产值最大的环节是“变压器”（9亿元），有企业1等3家企业',
      '本地尚无这条产业链的链主企业；已知年产值最大的环节是“变压器”，有企业1等3家企业',
    ]);
  });
});

describe('What lies beyond the territory', () => {
  test.each([
    ['省外', '410000'],
    ['市外', '411000'],
    ['县（区）外', '411082'],
    ['市外', '310000'],
    ['区外', '450000'],
  ])('is %s for %s', (text, region) => {
    expect(outsideText({ ...xuchang, territory: { kind: 'region', region } })).toBe(text);
  });

  test('is 区外 for a zone', () => {
    expect(outsideText({ ...xuchang, territory: { kind: 'zone', zone: 'XC02' } })).toBe('区外');
  });
});
