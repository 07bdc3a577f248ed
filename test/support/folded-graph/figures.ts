import type { FigureTerms, YearFigures } from '@liantu/chain-graph';
import type { Confidence, EnterpriseId, ReportedFigures } from '@liantu/domain';
import { endOfYear, type CalendarDate } from '@liantu/kernel';
import { told, type Log } from './facts.js';
import { counts } from './memberships.js';

/** Years that ended on or before the date, oldest first. */
export const figuresOf = (
  log: Log,
  id: EnterpriseId,
  asOf: CalendarDate,
  least?: Confidence,
): readonly YearFigures[] => {
  const reports = told(log, 'EnterpriseFiguresReported')
    .map(({ data }) => data)
    .filter(({ enterpriseId, year }) => enterpriseId === id && endOfYear(year) <= asOf)
    .filter(({ source }) => counts(source, least));
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) =>
    yearOf(
      reports.filter((report) => report.year === year),
      year,
    ),
  );
};

/** Each report replaces what it gives; the source is the last report's. */
const yearOf = (reports: readonly ReportedFigures[], year: number): YearFigures => {
  const source = reports.at(-1)?.source;
  return {
    year,
    ...reports.reduce<FigureTerms>((before, report) => ({ ...before, ...termsOf(report) }), {}),
    ...(source !== undefined && { source }),
  };
};

const termsOf = (report: ReportedFigures): FigureTerms => ({
  ...(report.output !== undefined && { output: report.output }),
  ...(report.tax !== undefined && { tax: report.tax }),
  ...(report.jobs !== undefined && { jobs: report.jobs }),
  ...(report.landDeciMu !== undefined && { landDeciMu: report.landDeciMu }),
  ...(report.energyKgce !== undefined && { energyKgce: report.energyKgce }),
  ...(report.rdSpending !== undefined && { rdSpending: report.rdSpending }),
});
