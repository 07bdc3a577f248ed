import { yuan } from '@liantu/kernel';
import {
  closed,
  defined,
  delivers,
  designated,
  ended,
  entered,
  established,
  joined,
  left,
  movedOut,
  nested,
  outside,
  registered,
  relocated,
  renamed,
  reopened,
  reported,
  resumed,
  retargeted,
  retired,
  revalued,
  stageAdded,
  stageRetired,
  stageRevised,
  stagesLinked,
  stagesUnlinked,
  suspended,
  zoneRenamed,
} from '../../../test/support/events.js';
import {
  cabinetPark,
  cabinets,
  dazhou,
  edges,
  electricValley,
  feiling,
  jianan,
  names,
  ningbo,
  power,
  powerCluster,
  purchase,
  stages,
  switchgear,
  xuji,
} from '../../../test/support/world.js';
import type { DomainEvent } from './event-catalogue.js';
import { summary } from './summary.js';
import { inZone } from './territory.js';

const called = new Map([...names, [power, '智能电力装备'], [cabinets, '机柜'], [switchgear, '开关柜']]);
const telling = { nameOf: (id: string): string => called.get(id) ?? id, amounts: true };
const cabinetStage = { ...stages.cabinets, name: '机柜' };
const joining = joined(xuji, switchgear, '2018-01-01', {
  role: 'LEADER',
  annualOutput: yuan(3_345_000_500n),
});

describe('The sentence about an event', () => {
  test.each<[string, DomainEvent]>([
    ['2010-01-01，企业许继电气股份有限公司登记入库，位于411000', registered(xuji)],
    [
      '2018-01-01，许继电气股份有限公司加入产业链智能电力装备的环节开关柜，为链主企业，年产值334500.05万元',
      joining,
    ],
    [
      '2024-01-01，许继电气股份有限公司退出产业链智能电力装备的环节机柜，原因：停产转型',
      left(xuji, cabinets, '2024-01-01'),
    ],
    ['2023-09-14，许继电气股份有限公司入驻XC02', entered(xuji, electricValley, '2023-09-14')],
    [
      '2023-12-31，许继电气股份有限公司报送2023年度数据，产值1706089.6563万元，从业人数6281人',
      reported(xuji, 2023, { output: yuan(17_060_896_563n), jobs: 6281 }),
    ],
    [
      '2024-12-31，许继电气股份有限公司报送2024年度数据，税收0.0001万元，用地812.5亩，综合能耗84.42吨标准煤',
      reported(xuji, 2024, { tax: yuan(1n), landDeciMu: 8125, energyKgce: 84_420 }),
    ],
    ['2020-01-01，企业许继电气股份有限公司更名为许继股份', renamed(xuji, '许继股份', '2020-01-01')],
    ['2020-01-01，许继电气股份有限公司迁至411003', relocated(xuji, jianan, '2020-01-01')],
    ['2024-01-01，许继电气股份有限公司迁出XC02，原因：搬迁', movedOut(xuji, electricValley, '2024-01-01')],
    ['2024-01-01，许继电气股份有限公司关闭，原因：破产', closed(xuji, '2024-01-01', { reason: '破产' })],
    ['2025-01-01，许继电气股份有限公司重新开业', reopened(xuji, '2025-01-01')],
    [
      '2009-01-01，园区大周园区设立，主导产业：再生金属、铝加工',
      established(dazhou, { name: '大周园区', leadingIndustries: ['再生金属', '铝加工'] }),
    ],
    ['2009-01-01，园区大周园区设立', established(dazhou, { name: '大周园区', leadingIndustries: [] })],
    ['2020-01-01，园区XC08更名为大周', zoneRenamed(dazhou, '大周', '2020-01-01')],
    ['2022-05-01，许继电气股份有限公司停产', suspended(xuji, '2022-05-01')],
    ['2022-08-01，许继电气股份有限公司复产', resumed(xuji, '2022-08-01')],
    ['2021-07-01，园区XC02-A成为XC02的区中园', nested(cabinetPark, electricValley, '2021-07-01')],
    ['2020-01-01，产业链定名为智能电力装备', defined(power, '智能电力装备', '2020-01-01')],
    ['2020-01-01，产业链智能电力装备增加环节机柜', stageAdded(cabinetStage, '2020-01-01')],
    ['2021-01-01，产业链智能电力装备修订环节机柜', stageRevised(cabinetStage, '2021-01-01')],
    ['2022-01-01，产业链智能电力装备取消环节机柜', stageRetired(cabinets, '2022-01-01')],
    ['2020-01-01，环节机柜供给环节开关柜，必需', stagesLinked(edges.cabinets, '2020-01-01')],
    [
      '2020-01-01，环节机柜服务环节开关柜',
      stagesLinked({ ...edges.cabinets, kind: 'SERVES', essential: false }, '2020-01-01'),
    ],
    [
      '2022-01-01，环节机柜不再回收至环节开关柜',
      stagesUnlinked({ ...edges.cabinets, kind: 'RECYCLES' }, '2022-01-01'),
    ],
    [
      '2023-04-01，外地供应商宁波飞羚（330200）向许继电气股份有限公司供应机柜，年供货额5200万元',
      delivers(purchase, [outside(ningbo, '宁波飞羚'), xuji], '2023-04-01', {
        annualValue: yuan(52_000_000n),
      }),
    ],
    [
      '2023-04-01，宁波飞羚向许继电气股份有限公司供应废铜（回收利用）',
      delivers(purchase, [feiling, xuji], '2023-04-01', { kind: 'RECYCLING', goods: '废铜' }),
    ],
    [
      '2023-04-01，外地供应商（330200）向许继电气股份有限公司供应机柜',
      delivers(purchase, [outside(ningbo), xuji], '2023-04-01'),
    ],
    ['2024-01-01，供应关系lk-cabinets终止，原因：合同到期', ended(purchase, '2024-01-01')],
    ['2024-01-01，供应关系lk-cabinets调整年供货额为0万元', revalued(purchase, 0n, '2024-01-01')],
    [
      '2021-01-01，认定产业集群许昌智能电力装备产业集群，范围为411000，规模目标10000000万元',
      designated(powerCluster, { targetOutput: yuan(100_000_000_000n) }),
    ],
    [
      '2021-01-01，认定产业集群大周集群，范围为XC08',
      designated(powerCluster, { name: '大周集群', territory: inZone(dazhou) }),
    ],
    [
      '2024-01-01，产业集群cl-xuchang-spe调整规模目标为1万元',
      retargeted(powerCluster, '2024-01-01', yuan(10_000n)),
    ],
    ['2025-01-01，产业集群cl-xuchang-spe撤销，原因：不再认定', retired(powerCluster, '2025-01-01')],
    ['2024-01-01，产业集群cl-xuchang-spe取消规模目标', retargeted(powerCluster, '2024-01-01')],
  ])('is %s', (sentence, event) => expect(summary(event, telling)).toBe(sentence));

  test.each<[string, DomainEvent]>([
    ['2018-01-01，许继电气股份有限公司加入产业链智能电力装备的环节开关柜，为链主企业', joining],
    ['2024-01-01，供应关系lk-cabinets调整年供货额', revalued(purchase, 1n, '2024-01-01')],
    ['2024-01-01，产业集群cl-xuchang-spe调整规模目标', retargeted(powerCluster, '2024-01-01', yuan(1n))],
    ['2023-12-31，许继电气股份有限公司报送2023年度数据', reported(xuji, 2023, { jobs: 6281, tax: yuan(1n) })],
  ])('leaves amounts out where they may not be named: %s', (sentence, event) =>
    expect(summary(event, { ...telling, amounts: false })).toBe(sentence),
  );

  test('calls by their ids what has no other name', () =>
    expect(summary(left(xuji, cabinets, '2024-01-01'), { amounts: true })).toBe(
      '2024-01-01，xuji-electric退出产业链SPE的环节SPE08，原因：停产转型',
    ));
});
