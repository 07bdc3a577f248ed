import {
  accepted,
  endOfYear,
  isSame,
  LARGEST_AMOUNT,
  rejected,
  without,
  type CommandContext,
  type Decision,
  type Rejected,
} from '@liantu/kernel';
import { badAmount, type Limit } from '../amount.js';
import { badFact, tooFarAhead } from '../fact.js';
import type { EnterpriseFiguresReported, ReportedFigures } from './enterprise.events.js';
import { withReport, type EnterpriseState } from './enterprise.state.js';
import { unknown } from './standing.js';

type Report = Omit<ReportedFigures, 'effectiveOn'>;

/** They take effect on 31 December of their year. */
export class ReportFigures {
  readonly type = 'ReportFigures';

  constructor(
    readonly data: Report,
    readonly context: CommandContext,
  ) {}
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
const JOBS: Limit = { largest: 10_000_000n };
const LAND: Limit = { largest: 1_000_000_000n, says: { what: 'the land', most: '100,000,000 mu' } };
const ENERGY: Limit = {
  largest: LARGEST_AMOUNT,
  says: { what: 'the energy', most: '10,000,000,000 tonnes of coal equivalent' },
};

export const reportFigures = (
  { data, context }: ReportFigures,
  enterprise: EnterpriseState,
): Decision<EnterpriseFiguresReported> => {
  const refused = unknown(enterprise, data) ?? badYear(data, context);
  if (refused !== undefined) return refused;
  const figures: ReportedFigures = { ...data, effectiveOn: endOfYear(data.year) };
  return (
    badFact(figures, context) ??
    badMoney(data) ??
    badQuantities(data) ??
    nothingReported(data) ??
    (isKnown(figures, enterprise)
      ? accepted()
      : accepted({ type: 'EnterpriseFiguresReported', data: figures }))
  );
};

const badYear = ({ year }: Report, { today }: CommandContext): Rejected | undefined =>
  Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR
    ? tooFarAhead(endOfYear(year), today, 'year')
    : rejected('YEAR_OUT_OF_RANGE', `Give a year from ${FIRST_YEAR} to ${LAST_YEAR}`, 'year');

const badMoney = ({ output, tax, rdSpending }: Report): Rejected | undefined =>
  badAmount(output, 'output') ?? badAmount(tax, 'tax') ?? badAmount(rdSpending, 'rdSpending');

const badQuantities = ({ jobs, landDeciMu, energyKgce }: Report): Rejected | undefined =>
  badAmount(jobs, 'jobs', JOBS) ??
  badAmount(landDeciMu, 'landDeciMu', LAND) ??
  badAmount(energyKgce, 'energyKgce', ENERGY);

const nothingReported = (report: Report): Rejected | undefined =>
  Object.keys(without(report, 'enterpriseId', 'year', 'source')).length > 0
    ? undefined
    : rejected('FIGURES_MISSING', 'Give at least one figure of that year', 'output');

const isKnown = (report: ReportedFigures, { figures }: EnterpriseState): boolean => {
  const known = figures.get(report.year);
  return known !== undefined && isSame(withReport(known, report), known);
};
