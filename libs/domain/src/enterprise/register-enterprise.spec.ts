import { deciding } from '@liantu/kernel';
import { on, registered } from '../../../../test/support/events.js';
import { context, specificationOf, today } from '../../../../test/support/specification.js';
import { annualReport, jianan, names, senyuan, xuchang, xuji } from '../../../../test/support/world.js';
import type { ZoneId } from '../ids.js';
import type { Registration } from './enterprise.events.js';
import { enterpriseDecider } from './enterprise.decider.js';
import { RegisterEnterprise } from './register-enterprise.js';

/** Of 许继电气 and of a firm in Xiamen, whose code is in use though its check digit is wrong (uscc_examples.csv). */
const ofXuji = '91410000174273201L';
const withoutCheckDigit = '91350203M0001QAY9B';

const given = specificationOf(deciding(enterpriseDecider, { zones: new Set<ZoneId>() }));
const whereSenyuanHasTheCode = specificationOf(
  deciding(enterpriseDecider, { zones: new Set<ZoneId>(), creditCodeHolder: senyuan }),
);
const undated = { enterpriseId: xuji, name: names.get(xuji) ?? '', region: xuchang };
const register = (change: Partial<Registration> = {}): RegisterEnterprise =>
  new RegisterEnterprise({ ...undated, effectiveOn: on('2010-01-01'), ...change }, context);

describe('Registering an enterprise', () => {
  test('records its name and where it is', () => given().when(register()).then(registered(xuji)));
  test('again with the same content records nothing', () =>
    given(registered(xuji)).when(register()).thenNothing());
  test('again from another source records nothing', () =>
    given(registered(xuji))
      .when(register({ source: annualReport }))
      .thenNothing());
  test('again as of another day is rejected', () =>
    given(registered(xuji))
      .when(register({ effectiveOn: on('2011-01-01') }))
      .thenRejected('ENTERPRISE_ALREADY_REGISTERED'));
  test('without a day is as of today', () =>
    given()
      .when(new RegisterEnterprise(undated, context))
      .then(registered(xuji, { effectiveOn: today })));
  test('again without a day records nothing, whatever day it is', () =>
    given(registered(xuji)).when(new RegisterEnterprise(undated, context)).thenNothing());
  test('again without the credit code it has is rejected', () =>
    given(registered(xuji, { creditCode: ofXuji }))
      .when(new RegisterEnterprise(undated, context))
      .thenRejected('ENTERPRISE_ALREADY_REGISTERED'));
  test('again with a credit code that fails its check digit warns again', () =>
    given(registered(xuji, { creditCode: withoutCheckDigit }))
      .when(register({ creditCode: withoutCheckDigit }))
      .thenWarned(/check digit/));
  test('again with another name is rejected', () =>
    given(registered(xuji))
      .when(register({ name: '许继集团' }))
      .thenRejected('ENTERPRISE_ALREADY_REGISTERED'));
  test('again in another region is rejected', () =>
    given(registered(xuji))
      .when(register({ region: jianan }))
      .thenRejected('ENTERPRISE_ALREADY_REGISTERED'));
  test('under a credit code that another has is rejected, and says who has it', () =>
    whereSenyuanHasTheCode()
      .when(register({ creditCode: ofXuji }))
      .thenRejected('CREDIT_CODE_TAKEN', senyuan));
  test('with a right credit code gives no warning', () =>
    given()
      .when(register({ creditCode: ofXuji }))
      .then(registered(xuji, { creditCode: ofXuji })));
  test('with a credit code that fails its check digit is accepted with a warning', () =>
    given()
      .when(register({ creditCode: withoutCheckDigit }))
      .thenWarned(/check digit/));
  test('with a credit code that is none is rejected', () =>
    given()
      .when(register({ creditCode: '4110' }))
      .thenRejected('CREDIT_CODE_MALFORMED'));
  test('366 days ahead is accepted', () =>
    given()
      .when(register({ effectiveOn: on('2027-07-01') }))
      .then(registered(xuji, { effectiveOn: on('2027-07-01') })));
  test('more than 366 days ahead is rejected', () =>
    given()
      .when(register({ effectiveOn: on('2027-07-02') }))
      .thenRejected('DATE_IN_FUTURE'));
});

describe('The name of an enterprise', () => {
  test.each([
    ['may have 200 characters', '𡿨'.repeat(200)],
    ['may hold characters outside the basic plane', '许昌𠮷电器'],
  ])('%s', (_words, name) => given().when(register({ name })).then(registered(xuji, { name })));
  test.each([
    ['of 201 characters', '许'.repeat(201), 'TEXT_TOO_LONG'],
    ['of ten million characters', 'x'.repeat(10_000_000), 'TEXT_TOO_LONG'],
    ['of blanks', ' 　 ', 'TEXT_MISSING'],
    ['with half a character', '许\ud842昌', 'TEXT_INVALID'],
    ['with a NUL', '许\u0000昌', 'TEXT_INVALID'],
    ['with a decomposed letter', 'Cafe\u0301', 'TEXT_INVALID'],
  ])('%s is rejected', (_words, name, code) => given().when(register({ name })).thenRejected(code));
});
