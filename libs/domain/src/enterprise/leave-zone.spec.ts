import { deciding } from '@liantu/kernel';
import { entered, movedOut, on, registered } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import { dazhou, electricValley, xuji } from '../../../../test/support/world.js';
import type { ZoneId } from '../ids.js';
import { enterpriseDecider } from './enterprise.decider.js';
import { LeaveZone } from './leave-zone.js';

const given = specificationOf(deciding(enterpriseDecider, { zones: new Set<ZoneId>() }));
const leave = (zone: ZoneId, day: string, reason = '搬迁'): LeaveZone =>
  new LeaveZone({ enterpriseId: xuji, zoneId: zone, reason, effectiveOn: on(day) }, context);
const settled = [registered(xuji), entered(xuji, dazhou, '2020-01-01')];

describe('Leaving a zone', () => {
  test('records when and why', () =>
    given(...settled)
      .when(leave(dazhou, '2022-01-01'))
      .then(movedOut(xuji, dazhou, '2022-01-01')));
  test('it is not in is rejected', () =>
    given(...settled)
      .when(leave(electricValley, '2022-01-01'))
      .thenRejected('NOT_IN_ZONE'));
  test('before it entered is rejected', () =>
    given(...settled)
      .when(leave(dazhou, '2019-01-01'))
      .thenRejected('NOT_IN_ZONE'));
  test('on the day it entered is rejected', () =>
    given(...settled)
      .when(leave(dazhou, '2020-01-01'))
      .thenRejected('LEFT_BEFORE_JOINED'));
  test('on a day of a stay that has an end is rejected', () =>
    given(...settled, movedOut(xuji, dazhou, '2022-01-01'))
      .when(leave(dazhou, '2021-01-01'))
      .thenRejected('NOT_IN_ZONE'));
  test('is accepted though later stays are known', () =>
    given(
      registered(xuji),
      entered(xuji, electricValley, '2024-01-01'),
      movedOut(xuji, electricValley, '2025-01-01'),
      entered(xuji, electricValley, '2025-06-01'),
    )
      .when(leave(electricValley, '2026-01-01'))
      .then(movedOut(xuji, electricValley, '2026-01-01')));
  test('for a reason of 2,001 characters is rejected', () =>
    given(...settled)
      .when(leave(dazhou, '2022-01-01', '迁'.repeat(2001)))
      .thenRejected('TEXT_TOO_LONG'));
  test('by an enterprise that nobody registered is rejected', () =>
    given().when(leave(dazhou, '2022-01-01')).thenRejected('ENTERPRISE_UNKNOWN'));
});
