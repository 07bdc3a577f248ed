import { deciding, yuan } from '@liantu/kernel';
import { delivers, ended, on, outside, revalued } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import {
  cabinets,
  feiling,
  ningbo,
  purchase,
  senyuan,
  steel,
  switchgear,
  xuji,
} from '../../../../test/support/world.js';
import type { EnterpriseStatus } from '../enterprise/enterprise.state.js';
import { enterpriseId, type EnterpriseId } from '../ids.js';
import { EndLink } from './end-link.js';
import { EstablishLink } from './establish-link.js';
import { linkDecider } from './link.decider.js';
import { RevalueLink } from './revalue-link.js';

const given = specificationOf(
  deciding(linkDecider, {
    enterprises: new Map<EnterpriseId, EnterpriseStatus>([
      [feiling, 'ACTIVE'],
      [xuji, 'SUSPENDED'],
      [senyuan, 'CLOSED'],
    ]),
    stages: new Set([cabinets, switchgear]),
  }),
);
const established = delivers(purchase, [feiling, xuji], '2023-04-01');
const establish = (change: Partial<EstablishLink['data']> = {}): EstablishLink =>
  new EstablishLink(
    {
      linkId: purchase,
      supplier: { kind: 'enterprise', id: feiling },
      customer: xuji,
      kind: 'SUPPLY',
      stageId: cabinets,
      intoStageId: switchgear,
      goods: '机柜',
      effectiveOn: on('2023-04-01'),
      ...change,
    },
    context,
  );

describe('Establishing a supply link', () => {
  test('records who supplies what to whom', () => given().when(establish()).then(established));
  test('from outside records where the goods come from', () =>
    given()
      .when(establish({ supplier: outside(ningbo, '宁波飞羚') }))
      .then(delivers(purchase, [outside(ningbo, '宁波飞羚'), xuji], '2023-04-01')));
  test('for a delivery already over records both ends of it', () =>
    given()
      .when(establish({ until: on('2024-01-01') }))
      .then(established, {
        type: 'SupplyLinkEnded',
        data: { linkId: purchase, reason: '补录已结束的期间', effectiveOn: on('2024-01-01') },
      }));
  test('a second time is rejected', () =>
    given(established).when(establish()).thenRejected('LINK_ALREADY_ESTABLISHED'));
  test('a second time after it ended is rejected', () =>
    given(established, ended(purchase, '2024-01-01'))
      .when(establish())
      .thenRejected('LINK_ALREADY_ESTABLISHED'));
  test.each([
    ['from an enterprise to itself', { supplier: { kind: 'enterprise', id: xuji } }, 'LINK_TO_SELF'],
    [
      'from an unknown enterprise',
      { supplier: { kind: 'enterprise', id: enterpriseId('nobody') } },
      'ENTERPRISE_UNKNOWN',
    ],
    ['to an unknown enterprise', { customer: enterpriseId('nobody') }, 'ENTERPRISE_UNKNOWN'],
    ['from a closed enterprise', { supplier: { kind: 'enterprise', id: senyuan } }, 'ENTERPRISE_CLOSED'],
    ['to a closed enterprise', { customer: senyuan }, 'ENTERPRISE_CLOSED'],
    ['of an unknown stage', { stageId: steel }, 'STAGE_UNKNOWN'],
    ['into an unknown stage', { intoStageId: steel }, 'STAGE_UNKNOWN'],
    ['of blank goods', { goods: ' ' }, 'TEXT_MISSING'],
    ['of goods in 501 characters', { goods: '柜'.repeat(501) }, 'TEXT_TOO_LONG'],
    ['from outside under a blank name', { supplier: outside(ningbo, '') }, 'TEXT_MISSING'],
    ['of a negative value', { annualValue: yuan(-1n) }, 'NEGATIVE_AMOUNT'],
    ['of a value above ten trillion yuan', { annualValue: yuan(10n ** 13n + 1n) }, 'AMOUNT_TOO_LARGE'],
    ['until the day it begins', { until: on('2023-04-01') }, 'LEFT_BEFORE_JOINED'],
    ['more than 366 days ahead', { effectiveOn: on('2027-07-02') }, 'DATE_IN_FUTURE'],
  ] as const)('%s is rejected', (_words, change, code) => given().when(establish(change)).thenRejected(code));
});

describe('Revaluing a supply link', () => {
  const revalue = (amount: bigint, day: string): RevalueLink =>
    new RevalueLink({ linkId: purchase, annualValue: yuan(amount), effectiveOn: on(day) }, context);

  test('records the value from that day on', () =>
    given(established)
      .when(revalue(5_000_000n, '2024-01-01'))
      .then(revalued(purchase, 5_000_000n, '2024-01-01')));
  test('to the value it has since that very day records nothing', () =>
    given(established, revalued(purchase, 5_000_000n, '2024-01-01'))
      .when(revalue(5_000_000n, '2024-01-01'))
      .thenNothing());
  test('to the value it has since an earlier day is recorded', () =>
    given(established, revalued(purchase, 5_000_000n, '2024-01-01'))
      .when(revalue(5_000_000n, '2025-01-01'))
      .then(revalued(purchase, 5_000_000n, '2025-01-01')));
  test('that nobody established is rejected', () =>
    given().when(revalue(1n, '2024-01-01')).thenRejected('LINK_UNKNOWN'));
  test('before it begins is rejected', () =>
    given(established).when(revalue(1n, '2023-03-31')).thenRejected('LINK_UNKNOWN'));
  test('from the day it ended is rejected', () =>
    given(established, ended(purchase, '2024-01-01'))
      .when(revalue(1n, '2024-01-01'))
      .thenRejected('LINK_ALREADY_ENDED'));
  test('for a day before it ended is accepted', () =>
    given(established, ended(purchase, '2024-01-01'))
      .when(revalue(1n, '2023-12-31'))
      .then(revalued(purchase, 1n, '2023-12-31')));
  test('to less than nothing is rejected', () =>
    given(established).when(revalue(-1n, '2024-01-01')).thenRejected('NEGATIVE_AMOUNT'));
});

describe('Ending a supply link', () => {
  const end = (day: string, reason = '合同到期'): EndLink =>
    new EndLink({ linkId: purchase, reason, effectiveOn: on(day) }, context);

  test('records when and why', () =>
    given(established).when(end('2024-01-01')).then(ended(purchase, '2024-01-01')));
  test('a second time is rejected', () =>
    given(established, ended(purchase, '2024-01-01'))
      .when(end('2025-01-01'))
      .thenRejected('LINK_ALREADY_ENDED'));
  test('on the day it begins is rejected', () =>
    given(established).when(end('2023-04-01')).thenRejected('LEFT_BEFORE_JOINED'));
  test('that nobody established is rejected', () =>
    given().when(end('2024-01-01')).thenRejected('LINK_UNKNOWN'));
  test('without a reason is rejected', () =>
    given(established).when(end('2024-01-01', '')).thenRejected('TEXT_MISSING'));
});
