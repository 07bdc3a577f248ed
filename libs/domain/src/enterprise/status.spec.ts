import { deciding } from '@liantu/kernel';
import { closed, on, registered, reopened, resumed, suspended } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import { feiling } from '../../../../test/support/world.js';
import type { ZoneId } from '../ids.js';
import { CloseEnterprise } from './close-enterprise.js';
import { enterpriseDecider } from './enterprise.decider.js';
import { statusOn } from './enterprise.state.js';
import { ResumeEnterprise } from './resume-enterprise.js';
import { SuspendEnterprise } from './suspend-enterprise.js';

const given = specificationOf(deciding(enterpriseDecider, { zones: new Set<ZoneId>() }));
const over = { reason: '补录已结束的期间' };
const told = (since: string, until?: string): SuspendEnterprise['data'] => ({
  enterpriseId: feiling,
  effectiveOn: on(since),
  ...(until !== undefined && { until: on(until) }),
});
const suspend = (since: string, until?: string): SuspendEnterprise =>
  new SuspendEnterprise(told(since, until), context);
const resume = (day: string): ResumeEnterprise => new ResumeEnterprise(told(day), context);
const close = (since: string, until?: string): CloseEnterprise =>
  new CloseEnterprise(told(since, until), context);
const known = registered(feiling);

describe('What is dated before the registration', () => {
  test('is recorded with a warning', () =>
    given(registered(feiling, { effectiveOn: on('2015-03-01') }))
      .when(close('2012-01-01', '2013-01-01'))
      .thenWarned(/before 2015-03-01/));
  test('on the day of the registration gives no warning', () =>
    given(registered(feiling, { effectiveOn: on('2015-03-01') }))
      .when(suspend('2015-03-01'))
      .then(suspended(feiling, '2015-03-01')));
});

describe('Suspending an enterprise', () => {
  test('records from when on', () =>
    given(known).when(suspend('2024-01-01')).then(suspended(feiling, '2024-01-01')));
  test('while suspended is rejected', () =>
    given(known, suspended(feiling, '2024-01-01'))
      .when(suspend('2024-06-01'))
      .thenRejected('ALREADY_SUSPENDED', 'It was suspended on 2024-01-01: resume it first'));
  test('after it resumed is accepted', () =>
    given(known, suspended(feiling, '2024-01-01'), resumed(feiling, '2024-06-01'))
      .when(suspend('2024-06-01'))
      .then(suspended(feiling, '2024-06-01')));
  test('without an end before a later suspension is rejected', () =>
    given(known, suspended(feiling, '2024-01-01'))
      .when(suspend('2022-01-01'))
      .thenRejected('ALREADY_SUSPENDED', 'on 2024-01-01, too: tell this one as a period'));
  test('within a suspension that is over is rejected with its end', () =>
    given(known, suspended(feiling, '2024-01-01'), resumed(feiling, '2024-06-01'))
      .when(suspend('2024-03-01'))
      .thenRejected('ALREADY_SUSPENDED', 'until 2024-06-01: give a day from then on'));
  test('for a time that was over before a later suspension records both ends of it', () =>
    given(known, suspended(feiling, '2024-01-01'))
      .when(suspend('2022-01-01', '2023-01-01'))
      .then(suspended(feiling, '2022-01-01'), resumed(feiling, '2023-01-01', over)));
  test('while closed is rejected', () =>
    given(known, closed(feiling, '2024-01-01'))
      .when(suspend('2024-06-01'))
      .thenRejected('ENTERPRISE_CLOSED'));
  test('until a day on which it was closed is rejected', () =>
    given(known, closed(feiling, '2024-01-01'))
      .when(suspend('2023-01-01', '2024-06-01'))
      .thenRejected('ENTERPRISE_CLOSED'));
  test('before it closed is accepted', () =>
    given(known, closed(feiling, '2024-01-01'))
      .when(suspend('2023-01-01'))
      .then(suspended(feiling, '2023-01-01')));
  test('that nobody registered is rejected', () =>
    given().when(suspend('2024-01-01')).thenRejected('ENTERPRISE_UNKNOWN'));
});

describe('Resuming an enterprise', () => {
  const idle = [known, suspended(feiling, '2024-01-01')];

  test('records from when on', () =>
    given(...idle)
      .when(resume('2024-06-01'))
      .then(resumed(feiling, '2024-06-01')));
  test('that was not suspended is rejected', () =>
    given(known).when(resume('2024-06-01')).thenRejected('NOT_SUSPENDED'));
  test('before it was suspended is rejected', () =>
    given(...idle)
      .when(resume('2023-06-01'))
      .thenRejected('NOT_SUSPENDED'));
  test('on the day of the suspension is rejected', () =>
    given(...idle)
      .when(resume('2024-01-01'))
      .thenRejected('LEFT_BEFORE_JOINED'));
  test('earlier than it is known to have resumed is rejected', () =>
    given(...idle, resumed(feiling, '2024-06-01'))
      .when(resume('2024-03-01'))
      .thenRejected('NOT_SUSPENDED'));
  test('while closed is rejected', () =>
    given(...idle, closed(feiling, '2024-03-01'))
      .when(resume('2024-06-01'))
      .thenRejected('ENTERPRISE_CLOSED'));
  test('after a closure in between is accepted', () =>
    given(...idle, closed(feiling, '2024-03-01'), reopened(feiling, '2024-05-01'))
      .when(resume('2024-06-01'))
      .then(resumed(feiling, '2024-06-01')));
});

describe('The status of an enterprise', () => {
  const history = [
    known,
    suspended(feiling, '2023-01-01'),
    closed(feiling, '2024-01-01'),
    reopened(feiling, '2025-01-01'),
    resumed(feiling, '2026-01-01'),
  ];
  const enterprise = history.reduce(enterpriseDecider.evolve, enterpriseDecider.initialState);

  test.each([
    ['2022-12-31', 'ACTIVE'],
    ['2023-01-01', 'SUSPENDED'],
    ['2024-01-01', 'CLOSED'],
    ['2025-01-01', 'SUSPENDED'],
    ['2026-01-01', 'ACTIVE'],
  ])('on %s is %s', (day, status) => expect(statusOn(enterprise, on(day))).toBe(status));
});
