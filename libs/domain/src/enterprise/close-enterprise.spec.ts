import { deciding } from '@liantu/kernel';
import {
  closed,
  entered,
  joined,
  left,
  on,
  registered,
  reopened,
  resumed,
  suspended,
} from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import { annualReport, cabinets, dazhou, feiling } from '../../../../test/support/world.js';
import type { ZoneId } from '../ids.js';
import { CloseEnterprise } from './close-enterprise.js';
import { enterpriseDecider } from './enterprise.decider.js';
import { ReopenEnterprise } from './reopen-enterprise.js';

const given = specificationOf(deciding(enterpriseDecider, { zones: new Set<ZoneId>() }));
const over = { reason: '补录已结束的期间' };
const told = (since: string, until?: string): CloseEnterprise['data'] => ({
  enterpriseId: feiling,
  effectiveOn: on(since),
  ...(until !== undefined && { until: on(until) }),
});
const close = (since: string, until?: string): CloseEnterprise =>
  new CloseEnterprise(told(since, until), context);
const reopen = (day: string): ReopenEnterprise => new ReopenEnterprise(told(day), context);
const known = registered(feiling);

describe('Closing an enterprise', () => {
  test('records from when on, and ends nothing', () =>
    given(known, joined(feiling, cabinets, '2020-01-01'), entered(feiling, dazhou, '2020-01-01'))
      .when(close('2024-01-01'))
      .then(closed(feiling, '2024-01-01')));
  test('while closed is rejected', () =>
    given(known, closed(feiling, '2024-01-01'))
      .when(close('2024-06-01'))
      .thenRejected('ALREADY_CLOSED', 'It was closed on 2024-01-01: reopen it first'));
  test('without an end before a later closure is rejected', () =>
    given(known, closed(feiling, '2024-01-01'))
      .when(close('2022-01-01'))
      .thenRejected('ALREADY_CLOSED', 'on 2024-01-01, too: tell this one as a period'));
  test('for a time that was over before a later closure records both ends of it', () =>
    given(known, closed(feiling, '2024-01-01'))
      .when(close('2022-01-01', '2023-01-01'))
      .then(closed(feiling, '2022-01-01'), reopened(feiling, '2023-01-01', over)));
  test('for a time that was over keeps why it closed apart from why it opened again', () => {
    const why = { reason: '环保整治', source: annualReport };
    given(known)
      .when(new CloseEnterprise({ ...told('2022-01-01', '2023-01-01'), ...why }, context))
      .then(
        closed(feiling, '2022-01-01', why),
        reopened(feiling, '2023-01-01', { ...over, source: annualReport }),
      );
  });
  test('while suspended is accepted', () =>
    given(known, suspended(feiling, '2023-01-01'))
      .when(close('2024-01-01'))
      .then(closed(feiling, '2024-01-01')));
  test('before a day on which it left something is accepted', () =>
    given(known, joined(feiling, cabinets, '2020-01-01'), left(feiling, cabinets, '2025-01-01'))
      .when(close('2024-01-01'))
      .then(closed(feiling, '2024-01-01')));
  test('on the day it joined a chain is accepted', () =>
    given(known, joined(feiling, cabinets, '2024-01-01'))
      .when(close('2024-01-01'))
      .then(closed(feiling, '2024-01-01')));
  test.each([
    ['joined a chain', joined(feiling, cabinets, '2024-06-01'), `It joined stage ${cabinets} on 2024-06-01`],
    ['entered a zone', entered(feiling, dazhou, '2024-06-01'), `It entered zone ${dazhou} on 2024-06-01`],
    ['was suspended', suspended(feiling, '2024-06-01'), 'It was suspended on 2024-06-01'],
  ])('before a day on which it %s is rejected, and told so', (_words, act, told) =>
    given(known, act).when(close('2024-01-01')).thenRejected('ENTERPRISE_CLOSED', told),
  );
  test('before several things it did is rejected with the last, from which on it can close', () => {
    const acts = [suspended(feiling, '2024-03-01'), resumed(feiling, '2024-06-01')];
    const busy = given(known, joined(feiling, cabinets, '2024-02-01'), ...acts);
    busy.when(close('2024-01-01')).thenRejected('ENTERPRISE_CLOSED', 'resumed on 2024-06-01');
    busy.when(close('2024-06-01')).then(closed(feiling, '2024-06-01'));
  });
  test('until the day on which it joined a chain is accepted', () =>
    given(known, joined(feiling, cabinets, '2024-06-01'))
      .when(close('2024-01-01', '2024-06-01'))
      .then(closed(feiling, '2024-01-01'), reopened(feiling, '2024-06-01', over)));
  test('that nobody registered is rejected', () =>
    given().when(close('2024-01-01')).thenRejected('ENTERPRISE_UNKNOWN'));
});

describe('Reopening an enterprise', () => {
  const shut = [known, closed(feiling, '2024-01-01')];

  test('records from when on', () =>
    given(...shut)
      .when(reopen('2025-01-01'))
      .then(reopened(feiling, '2025-01-01')));
  test('that was not closed is rejected', () =>
    given(known).when(reopen('2025-01-01')).thenRejected('NOT_CLOSED'));
  test('before it closed is rejected', () =>
    given(...shut)
      .when(reopen('2023-01-01'))
      .thenRejected('NOT_CLOSED'));
  test('on the day it closed is rejected', () =>
    given(...shut)
      .when(reopen('2024-01-01'))
      .thenRejected('LEFT_BEFORE_JOINED'));
  test('earlier than it is known to have reopened is rejected', () =>
    given(...shut, reopened(feiling, '2025-01-01'))
      .when(reopen('2024-06-01'))
      .thenRejected('NOT_CLOSED'));
  test('that nobody registered is rejected', () =>
    given().when(reopen('2025-01-01')).thenRejected('ENTERPRISE_UNKNOWN'));
});
