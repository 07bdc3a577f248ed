import { deciding } from '@liantu/kernel';
import { joined, left, on, registered } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import { cabinets, feiling, metals, power, switchgear } from '../../../../test/support/world.js';
import type { ZoneId } from '../ids.js';
import { enterpriseDecider } from './enterprise.decider.js';
import { LeaveChain } from './leave-chain.js';

const given = specificationOf(deciding(enterpriseDecider, { zones: new Set<ZoneId>() }));
const leave = (day: string, change: Partial<LeaveChain['data']> = {}): LeaveChain =>
  new LeaveChain(
    {
      enterpriseId: feiling,
      chainId: power,
      stageId: cabinets,
      reason: '停产转型',
      effectiveOn: on(day),
      ...change,
    },
    context,
  );
const member = [registered(feiling), joined(feiling, cabinets, '2020-01-01')];
const former = [...member, left(feiling, cabinets, '2022-01-01')];

describe('Leaving a chain', () => {
  test('records when and why', () =>
    given(...member)
      .when(leave('2022-01-01'))
      .then(left(feiling, cabinets, '2022-01-01')));
  test('from a stage it does not have is rejected', () =>
    given(...member)
      .when(leave('2022-01-01', { stageId: switchgear }))
      .thenRejected('NOT_IN_STAGE'));
  test('in the name of another chain is rejected', () =>
    given(...member)
      .when(leave('2022-01-01', { chainId: metals }))
      .thenRejected('NOT_IN_STAGE'));
  test('before it joined is rejected', () =>
    given(...member)
      .when(leave('2019-01-01'))
      .thenRejected('NOT_IN_STAGE'));
  test('on the day it joined is rejected', () =>
    given(...member)
      .when(leave('2020-01-01'))
      .thenRejected('LEFT_BEFORE_JOINED'));
  test('on a day of a membership that has an end is rejected', () =>
    given(...former)
      .when(leave('2021-01-01'))
      .thenRejected('NOT_IN_STAGE'));
  test('after it left is rejected', () =>
    given(...former)
      .when(leave('2023-01-01'))
      .thenRejected('NOT_IN_STAGE'));
  test('from the second of two memberships ends that one', () =>
    given(...former, joined(feiling, cabinets, '2024-01-01'))
      .when(leave('2025-01-01'))
      .then(left(feiling, cabinets, '2025-01-01')));
  test('without a reason is rejected', () =>
    given(...member)
      .when(leave('2022-01-01', { reason: '' }))
      .thenRejected('TEXT_MISSING'));
  test('by an enterprise that nobody registered is rejected', () =>
    given().when(leave('2022-01-01')).thenRejected('ENTERPRISE_UNKNOWN'));
});
