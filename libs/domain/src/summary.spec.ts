import { yuan } from '@liantu/kernel';
import {
  defined,
  delivers,
  designated,
  entered,
  joined,
  left,
  nested,
  outside,
  registered,
  reported,
  resumed,
  retargeted,
  revalued,
  stagesLinked,
  suspended,
} from '../../../test/support/events.js';
import {
  cabinetPark,
  cabinets,
  edges,
  electricValley,
  feiling,
  names,
  ningbo,
  power,
  powerCluster,
  purchase,
  switchgear,
  xuji,
} from '../../../test/support/world.js';
import type { DomainEvent } from './event-catalogue.js';
import { summary } from './summary.js';

const called = new Map([...names, [power, '智能电力装备'], [cabinets, '机柜'], [switchgear, '开关柜']]);
const telling = { nameOf: (id: string): string => called.get(id) ?? id, amounts: true };
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
    ['2022-05-01，许继电气股份有限公司停产', suspended(xuji, '2022-05-01')],
    ['2022-08-01，许继电气股份有限公司复产', resumed(xuji, '2022-08-01')],
    ['2021-07-01，园区XC02-A成为XC02的区中园', nested(cabinetPark, electricValley, '2021-07-01')],
    ['2020-01-01，产业链定名为智能电力装备', defined(power, '智能电力装备', '2020-01-01')],
    ['2020-01-01，环节机柜供给环节开关柜，必需', stagesLinked(edges.cabinets, '2020-01-01')],
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
    ['2024-01-01，供应关系lk-cabinets调整年供货额为0万元', revalued(purchase, 0n, '2024-01-01')],
    [
      '2021-01-01，认定产业集群许昌智能电力装备产业集群，范围为411000，规模目标10000000万元',
      designated(powerCluster, { targetOutput: yuan(100_000_000_000n) }),
    ],
    ['2024-01-01，产业集群cl-xuchang-spe取消规模目标', retargeted(powerCluster, '2024-01-01')],
  ])('is %s', (sentence, event) => expect(summary(event, telling)).toBe(sentence));

  test('leaves amounts out where they may not be named', () =>
    expect(summary(joining, { ...telling, amounts: false })).toBe(
      '2018-01-01，许继电气股份有限公司加入产业链智能电力装备的环节开关柜，为链主企业',
    ));
});
