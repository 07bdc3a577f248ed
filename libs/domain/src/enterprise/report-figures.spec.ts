import { deciding, yuan } from '@liantu/kernel';
import { registered, reported } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import { annualReport, pressArticle, xuji } from '../../../../test/support/world.js';
import type { ZoneId } from '../ids.js';
import { enterpriseDecider } from './enterprise.decider.js';
import { ReportFigures } from './report-figures.js';

const decide = deciding(enterpriseDecider, { zones: new Set<ZoneId>() });
const given = specificationOf(decide);
const report = (year: number, figures: Partial<ReportFigures['data']>): ReportFigures =>
  new ReportFigures({ enterpriseId: xuji, year, ...figures }, context);
const output = yuan(17_060_896_563n);

describe('Reporting figures', () => {
  test('records them as of the last day of their year', () =>
    given(registered(xuji))
      .when(report(2023, { output }))
      .then(reported(xuji, 2023, { output })));
  test('of this year is accepted', () =>
    given(registered(xuji))
      .when(report(2026, { jobs: 0 }))
      .then(reported(xuji, 2026, { jobs: 0 })));
  test('of next year, which ends more than 366 days ahead, is rejected, and names the year', () =>
    expect(decide(report(2027, { output }), [registered(xuji)])).toMatchObject({
      code: 'DATE_IN_FUTURE',
      field: 'year',
    }));
  test('that are known already records nothing', () =>
    given(
      registered(xuji),
      reported(xuji, 2023, { output, jobs: 6200 }),
      reported(xuji, 2023, { jobs: 6300 }),
    )
      .when(report(2023, { output, jobs: 6300 }))
      .thenNothing());
  test('that were replaced since records them anew', () =>
    given(registered(xuji), reported(xuji, 2023, { jobs: 6200 }), reported(xuji, 2023, { jobs: 6300 }))
      .when(report(2023, { jobs: 6200 }))
      .then(reported(xuji, 2023, { jobs: 6200 })));
  test('from a better source records them anew', () =>
    given(registered(xuji), reported(xuji, 2023, { output, source: pressArticle }))
      .when(report(2023, { output, source: annualReport }))
      .then(reported(xuji, 2023, { output, source: annualReport })));
  test('of an enterprise that nobody registered is rejected', () =>
    given().when(report(2023, { output })).thenRejected('ENTERPRISE_UNKNOWN'));
  test.each([
    ['without any figure', 2023, {}, 'FIGURES_MISSING'],
    ['of no year', 2023.5, { output }, 'YEAR_OUT_OF_RANGE'],
    ['of the year 10000', 10_000, { output }, 'YEAR_OUT_OF_RANGE'],
    ['with a negative tax', 2023, { tax: yuan(-1n) }, 'NEGATIVE_AMOUNT'],
    ['with negative jobs', 2023, { jobs: -1 }, 'NEGATIVE_AMOUNT'],
    ['with half a job', 2023, { jobs: 0.5 }, 'AMOUNT_NOT_WHOLE'],
    ['with jobs beyond any enterprise', 2023, { jobs: 10_000_001 }, 'AMOUNT_TOO_LARGE'],
    ['with land beyond any enterprise', 2023, { landDeciMu: 1_000_000_001 }, 'AMOUNT_TOO_LARGE'],
    [
      'with spending above ten trillion yuan',
      2023,
      { rdSpending: yuan(10n ** 13n + 1n) },
      'AMOUNT_TOO_LARGE',
    ],
  ])('%s is rejected', (_words, year, figures, code) =>
    given(registered(xuji)).when(report(year, figures)).thenRejected(code),
  );
  test('with land beyond any enterprise is told the limit in mu', () =>
    given(registered(xuji))
      .when(report(2023, { landDeciMu: 1_000_000_001 }))
      .thenRejected('AMOUNT_TOO_LARGE', 'Give the land as at most 100,000,000 mu'));
});
