import { deciding, without, yuan } from '@liantu/kernel';
import { designated, on, retargeted, retired } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import {
  annualReport,
  dazhou,
  electricValley,
  metals,
  power,
  powerCluster,
  xuchang,
} from '../../../../test/support/world.js';
import { inRegion, inZone } from '../territory.js';
import { clusterDecider } from './cluster.decider.js';
import { DesignateCluster } from './designate-cluster.js';
import { RetargetCluster } from './retarget-cluster.js';
import { RetireCluster } from './retire-cluster.js';

const given = specificationOf(
  deciding(clusterDecider, { chains: new Set([power]), zones: new Set([electricValley]) }),
);
const target = yuan(100_000_000_000n);

describe('Designating a cluster', () => {
  const designate = (change: Partial<DesignateCluster['data']> = {}): DesignateCluster =>
    new DesignateCluster(
      {
        clusterId: powerCluster,
        name: '许昌智能电力装备产业集群',
        chainId: power,
        territory: inRegion(xuchang),
        tier: 'MUNICIPAL',
        effectiveOn: on('2021-01-01'),
        ...change,
      },
      context,
    );

  test('records the chain, the territory and the target', () =>
    given()
      .when(designate({ targetOutput: target }))
      .then(designated(powerCluster, { targetOutput: target })));
  test('within a zone is accepted', () =>
    given()
      .when(designate({ territory: inZone(electricValley) }))
      .then(designated(powerCluster, { territory: inZone(electricValley) })));
  test('again with the same content records nothing', () =>
    given(designated(powerCluster))
      .when(designate({ source: annualReport }))
      .thenNothing());
  test('again without a day records nothing, whatever day it is', () =>
    given(designated(powerCluster))
      .when(new DesignateCluster(without(designate().data, 'effectiveOn'), context))
      .thenNothing());
  test('again as of another day is rejected', () =>
    given(designated(powerCluster))
      .when(designate({ effectiveOn: on('2022-01-01') }))
      .thenRejected('CLUSTER_ALREADY_DESIGNATED'));
  test('again with another target is rejected', () =>
    given(designated(powerCluster))
      .when(designate({ targetOutput: target }))
      .thenRejected('CLUSTER_ALREADY_DESIGNATED'));
  test.each([
    ['of an unknown chain', { chainId: metals }, 'CHAIN_UNKNOWN'],
    ['within an unknown zone', { territory: inZone(dazhou) }, 'ZONE_UNKNOWN'],
    ['under a blank name', { name: '' }, 'TEXT_MISSING'],
    ['with a negative target', { targetOutput: yuan(-1n) }, 'NEGATIVE_AMOUNT'],
  ] as const)('%s is rejected', (_words, change, code) => given().when(designate(change)).thenRejected(code));
});

describe('Retargeting a cluster', () => {
  const retarget = (day: string, targetOutput?: typeof target): RetargetCluster =>
    new RetargetCluster(
      { clusterId: powerCluster, effectiveOn: on(day), ...(targetOutput !== undefined && { targetOutput }) },
      context,
    );

  test('records the target from that day on', () =>
    given(designated(powerCluster))
      .when(retarget('2024-01-01', target))
      .then(retargeted(powerCluster, '2024-01-01', target)));
  test('to the target it has since that very day records nothing', () =>
    given(designated(powerCluster, { targetOutput: target }))
      .when(retarget('2021-01-01', target))
      .thenNothing());
  test('to the target it has since an earlier day is recorded', () =>
    given(designated(powerCluster, { targetOutput: target }))
      .when(retarget('2024-01-01', target))
      .then(retargeted(powerCluster, '2024-01-01', target)));
  test('to none, where it never had one, is recorded all the same', () =>
    given(designated(powerCluster))
      .when(retarget('2024-01-01'))
      .then(retargeted(powerCluster, '2024-01-01')));
  test('to none takes the target away', () =>
    given(designated(powerCluster, { targetOutput: target }))
      .when(retarget('2024-01-01'))
      .then(retargeted(powerCluster, '2024-01-01')));
  test('that nobody designated is rejected', () =>
    given().when(retarget('2024-01-01', target)).thenRejected('CLUSTER_UNKNOWN'));
  test('from the day it was retired is rejected', () =>
    given(designated(powerCluster), retired(powerCluster, '2024-01-01'))
      .when(retarget('2024-01-01', target))
      .thenRejected('CLUSTER_UNKNOWN'));
});

describe('Retiring a cluster', () => {
  const retire = (day: string): RetireCluster =>
    new RetireCluster({ clusterId: powerCluster, reason: '不再认定', effectiveOn: on(day) }, context);

  test('records when and why', () =>
    given(designated(powerCluster)).when(retire('2024-01-01')).then(retired(powerCluster, '2024-01-01')));
  test.each(['2023-01-01', '2025-01-01'])('a second time, as of %s, is rejected', (day) =>
    given(designated(powerCluster), retired(powerCluster, '2024-01-01'))
      .when(retire(day))
      .thenRejected('CLUSTER_UNKNOWN'),
  );
  test('on the day of its designation is rejected', () =>
    given(designated(powerCluster)).when(retire('2021-01-01')).thenRejected('LEFT_BEFORE_JOINED'));
  test('that nobody designated is rejected', () =>
    given().when(retire('2024-01-01')).thenRejected('CLUSTER_UNKNOWN'));
});
