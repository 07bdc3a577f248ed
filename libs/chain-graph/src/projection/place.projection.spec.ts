import { yuan } from '@liantu/kernel';
import {
  designated,
  established,
  nested,
  on,
  retargeted,
  retired,
  zoneRenamed,
} from '../../../../test/support/events.js';
import { from, given } from '../../../../test/support/projected.js';
import { cabinetPark, electricValley, power, powerCluster, xuchang } from '../../../../test/support/world.js';

describe('A zone', () => {
  test('is made known with its first name', () => {
    const terms = { region: xuchang, leadingIndustries: ['电力装备'] };
    expect(given(established(electricValley, { name: '中原电气谷', ...terms })).projected()).toEqual([
      { kind: 'merge-zone', zone: electricValley, ...terms, ...from(1) },
      {
        kind: 'merge-zone-name',
        zone: electricValley,
        name: '中原电气谷',
        from: on('2009-01-01'),
        ...from(1),
      },
    ]);
  });

  test('has another name, and another parent, from a day on', () => {
    const history = [
      zoneRenamed(cabinetPark, '机柜产业园', '2019-01-01'),
      nested(cabinetPark, electricValley, '2020-01-01'),
    ];
    expect(given(...history).projected()).toEqual([
      {
        kind: 'merge-zone-name',
        zone: cabinetPark,
        name: '机柜产业园',
        from: on('2019-01-01'),
        ...from(1),
      },
      {
        kind: 'merge-zone-parent',
        zone: cabinetPark,
        parent: electricValley,
        from: on('2020-01-01'),
        ...from(2),
      },
    ]);
  });
});

describe('A cluster', () => {
  const target = { kind: 'merge-cluster-target', cluster: powerCluster };

  test('is designated with its terms and a first target, or none', () =>
    expect(given(designated(powerCluster)).projected()).toEqual([
      {
        kind: 'merge-cluster',
        cluster: powerCluster,
        name: '许昌智能电力装备产业集群',
        chain: power,
        territory: { kind: 'region', region: xuchang },
        tier: 'MUNICIPAL',
        since: on('2021-01-01'),
        ...from(1),
      },
      { ...target, from: on('2021-01-01'), ...from(1) },
    ]));

  test('has another target from a day on, until it is retired', () => {
    const aim = yuan(100_000_000_000n);
    const history = [retargeted(powerCluster, '2023-01-01', aim), retired(powerCluster, '2025-01-01')];
    expect(given(...history).projected()).toEqual([
      { ...target, target: aim, from: on('2023-01-01'), ...from(1) },
      { kind: 'close-cluster', cluster: powerCluster, until: on('2025-01-01'), ...from(2) },
    ]);
  });
});
