import { deciding } from '@liantu/kernel';
import { on, registered, relocated, renamed } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import { annualReport, changge, jianan, xuji } from '../../../../test/support/world.js';
import type { ZoneId } from '../ids.js';
import type { Source } from '../source.js';
import { enterpriseDecider } from './enterprise.decider.js';
import { RelocateEnterprise } from './relocate-enterprise.js';
import { RenameEnterprise } from './rename-enterprise.js';

const given = specificationOf(deciding(enterpriseDecider, { zones: new Set<ZoneId>() }));
const rename = (name: string, day: string): RenameEnterprise =>
  new RenameEnterprise({ enterpriseId: xuji, name, effectiveOn: on(day) }, context);
const relocate = (region: typeof jianan, day: string): RelocateEnterprise =>
  new RelocateEnterprise({ enterpriseId: xuji, region, effectiveOn: on(day) }, context);

describe('Renaming an enterprise', () => {
  test('records the name from that day on', () =>
    given(registered(xuji))
      .when(rename('许继股份', '2020-01-01'))
      .then(renamed(xuji, '许继股份', '2020-01-01')));
  test('to the name it took on that very day records nothing', () =>
    given(registered(xuji), renamed(xuji, '许继股份', '2020-01-01'))
      .when(rename('许继股份', '2020-01-01'))
      .thenNothing());
  test('to the name it has since an earlier day is recorded, so that none told in between outlasts it', () =>
    given(registered(xuji), renamed(xuji, '许继股份', '2020-01-01'))
      .when(rename('许继股份', '2022-01-01'))
      .then(renamed(xuji, '许继股份', '2022-01-01')));
  test('to the name it was registered under, on that day, records nothing', () =>
    given(registered(xuji)).when(rename('许继电气股份有限公司', '2010-01-01')).thenNothing());
  test('earlier than it is known to have taken that name is recorded', () =>
    given(registered(xuji), renamed(xuji, '许继股份', '2020-01-01'))
      .when(rename('许继股份', '2019-01-01'))
      .then(renamed(xuji, '许继股份', '2019-01-01')));
  test('that nobody registered is rejected', () =>
    given().when(rename('许继股份', '2020-01-01')).thenRejected('ENTERPRISE_UNKNOWN'));
  test('to a blank is rejected', () =>
    given(registered(xuji)).when(rename(' ', '2020-01-01')).thenRejected('TEXT_MISSING'));
});

describe('Relocating an enterprise', () => {
  test('records the region from that day on', () =>
    given(registered(xuji))
      .when(relocate(jianan, '2020-01-01'))
      .then(relocated(xuji, jianan, '2020-01-01')));
  test('to where it moved on that very day records nothing', () =>
    given(registered(xuji), relocated(xuji, jianan, '2020-01-01'))
      .when(relocate(jianan, '2020-01-01'))
      .thenNothing());
  test('to where it is since an earlier day is recorded', () =>
    given(registered(xuji), relocated(xuji, jianan, '2020-01-01'))
      .when(relocate(jianan, '2021-01-01'))
      .then(relocated(xuji, jianan, '2021-01-01')));
  test('twice on one day leaves it where it was said last', () =>
    given(registered(xuji), relocated(xuji, jianan, '2020-01-01'), relocated(xuji, changge, '2020-01-01'))
      .when(relocate(changge, '2020-01-01'))
      .thenNothing());
  test('back, on one day, to where it was said first is recorded', () =>
    given(registered(xuji), relocated(xuji, jianan, '2020-01-01'), relocated(xuji, changge, '2020-01-01'))
      .when(relocate(jianan, '2020-01-01'))
      .then(relocated(xuji, jianan, '2020-01-01')));
  test('that nobody registered is rejected', () =>
    given().when(relocate(jianan, '2020-01-01')).thenRejected('ENTERPRISE_UNKNOWN'));
});

describe('The source of a fact', () => {
  const renameBy = (source: Partial<Source>): RenameEnterprise =>
    new RenameEnterprise(
      {
        enterpriseId: xuji,
        name: '许继股份',
        effectiveOn: on('2020-01-01'),
        source: { ...annualReport, ...source },
      },
      context,
    );

  test('is recorded with it', () => {
    const source = { ...annualReport, url: 'https://example.org/2020' };
    const data = { enterpriseId: xuji, name: '许继股份', effectiveOn: on('2020-01-01'), source };
    given(registered(xuji)).when(renameBy(source)).then({ type: 'EnterpriseRenamed', data });
  });
  test.each([
    ['a blank title', { title: ' ' }, 'TEXT_MISSING'],
    ['a title of 501 characters', { title: '报'.repeat(501) }, 'TEXT_TOO_LONG'],
    ['an address of 2,001 characters', { url: 'u'.repeat(2001) }, 'TEXT_TOO_LONG'],
    ['half a character', { title: '报\ud842告' }, 'TEXT_INVALID'],
    ['an address that is a script', { url: 'javascript:alert(1)' }, 'URL_INVALID'],
  ])('cannot have %s', (_words, change, code) =>
    given(registered(xuji)).when(renameBy(change)).thenRejected(code),
  );
});
