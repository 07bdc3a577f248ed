import { deciding } from '@liantu/kernel';
import { closed, entered, movedOut, on, registered, reopened } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import { dazhou, electricValley, xuji } from '../../../../test/support/world.js';
import { zoneId, type ZoneId } from '../ids.js';
import { EnterZone } from './enter-zone.js';
import { enterpriseDecider } from './enterprise.decider.js';
import type { EnterpriseLeftZone } from './enterprise.events.js';

const given = specificationOf(deciding(enterpriseDecider, { zones: new Set([electricValley, dazhou]) }));
const enter = (zone: ZoneId, since: string, until?: string): EnterZone =>
  new EnterZone(
    {
      enterpriseId: xuji,
      zoneId: zone,
      effectiveOn: on(since),
      ...(until !== undefined && { until: on(until) }),
    },
    context,
  );
const wasInDazhouUntil = (day: string): EnterpriseLeftZone => ({
  type: 'EnterpriseLeftZone',
  data: { enterpriseId: xuji, zoneId: dazhou, reason: '补录已结束的期间', effectiveOn: on(day) },
});

describe('Entering a zone', () => {
  test('records where the enterprise settled', () =>
    given(registered(xuji))
      .when(enter(dazhou, '2020-01-01'))
      .then(entered(xuji, dazhou, '2020-01-01')));
  test('for a stay already over records both ends of it', () =>
    given(registered(xuji))
      .when(enter(dazhou, '2020-01-01', '2022-01-01'))
      .then(entered(xuji, dazhou, '2020-01-01'), wasInDazhouUntil('2022-01-01')));
  test('while in another zone is rejected, and says which to leave', () =>
    given(registered(xuji), entered(xuji, electricValley, '2019-01-01'))
      .when(enter(dazhou, '2020-01-01'))
      .thenRejected('ALREADY_IN_ZONE', electricValley));
  test('on the day it left another zone is accepted', () =>
    given(
      registered(xuji),
      entered(xuji, electricValley, '2019-01-01'),
      movedOut(xuji, electricValley, '2020-01-01'),
    )
      .when(enter(dazhou, '2020-01-01'))
      .then(entered(xuji, dazhou, '2020-01-01')));
  test('without an end before a later stay is rejected', () =>
    given(registered(xuji), entered(xuji, electricValley, '2022-01-01'))
      .when(enter(dazhou, '2020-01-01'))
      .thenRejected('ALREADY_IN_ZONE'));
  test('until a later stay begins is accepted', () =>
    given(registered(xuji), entered(xuji, dazhou, '2022-01-01'))
      .when(enter(dazhou, '2020-01-01', '2022-01-01'))
      .then(entered(xuji, dazhou, '2020-01-01'), wasInDazhouUntil('2022-01-01')));
  test('until a day in a later stay is rejected', () =>
    given(registered(xuji), entered(xuji, dazhou, '2022-01-01'))
      .when(enter(dazhou, '2020-01-01', '2022-01-02'))
      .thenRejected('ALREADY_IN_ZONE'));
  test('until the day of entering is rejected', () =>
    given(registered(xuji))
      .when(enter(dazhou, '2020-01-01', '2020-01-01'))
      .thenRejected('LEFT_BEFORE_JOINED'));
  test('until a day more than 366 days ahead is rejected', () =>
    given(registered(xuji))
      .when(enter(dazhou, '2020-01-01', '2027-07-02'))
      .thenRejected('DATE_IN_FUTURE'));
  test('that nobody established is rejected', () =>
    given(registered(xuji))
      .when(enter(zoneId('XC99'), '2020-01-01'))
      .thenRejected('ZONE_UNKNOWN'));
  test('by an enterprise that nobody registered is rejected', () =>
    given().when(enter(dazhou, '2020-01-01')).thenRejected('ENTERPRISE_UNKNOWN'));
  test('while closed is rejected', () =>
    given(registered(xuji), closed(xuji, '2019-01-01'))
      .when(enter(dazhou, '2020-01-01'))
      .thenRejected('ENTERPRISE_CLOSED'));
  test('on the day of reopening is accepted', () =>
    given(registered(xuji), closed(xuji, '2019-01-01'), reopened(xuji, '2020-01-01'))
      .when(enter(dazhou, '2020-01-01'))
      .then(entered(xuji, dazhou, '2020-01-01')));
});
