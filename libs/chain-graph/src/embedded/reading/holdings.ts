import type { ChainId, EnterpriseId, Source, StageId } from '@liantu/domain';
import { endOfYear, yearOf, yuan, type CalendarDate } from '@liantu/kernel';
import type { FigureTerms } from '../../mutation.js';
import type { Membership, YearFigures } from '../../subjects.js';
import { dateOf, endOf, eventIdOf, roleOf } from '../codes.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { sqlText } from '../sql-texts.js';
import { grouped, listOf } from './group.js';

const FILE = new URL('./enterprises.sql', import.meta.url);
const MEMBERSHIPS = sqlText(FILE, 'memberships');
const FIGURES = sqlText(FILE, 'figures');

/** A row without a holding stands for an enterprise that has none. */
type Held<Holding> = { readonly enterprise: EnterpriseId } & (Holding | { readonly since: null });

interface MembershipTerms {
  readonly chain: ChainId;
  readonly stage: StageId;
  readonly since: bigint;
  readonly until: bigint;
  readonly role: bigint;
  readonly output: bigint | null;
  readonly share: bigint | null;
  readonly source: string | null;
  readonly because: Uint8Array;
}

export const readMemberships = async (
  snapshot: Snapshot,
  ids: readonly EnterpriseId[],
): Promise<ReadonlyMap<EnterpriseId, readonly Membership[]>> => {
  const rows = await snapshot.all<Held<MembershipTerms>>(MEMBERSHIPS, listOf(ids));
  const byEnterprise = grouped(rows, ({ enterprise }) => enterprise);
  return mapValues(byEnterprise, (held) =>
    held.flatMap((row) => (row.since === null ? [] : [membershipOf(row.enterprise, row)])),
  );
};

const membershipOf = (enterprise: EnterpriseId, row: MembershipTerms): Membership => ({
  enterprise,
  chain: row.chain,
  stage: row.stage,
  since: dateOf(row.since),
  ...endOf(row.until),
  role: roleOf(row.role),
  ...(row.output !== null && { annualOutput: yuan(row.output) }),
  ...(row.share !== null && { revenueShareBp: Number(row.share) }),
  ...sourceOf(row.source),
  because: eventIdOf(row.because),
});

interface ReportRow {
  readonly enterprise: EnterpriseId;
  readonly year: bigint | null;
  readonly output: bigint | null;
  readonly tax: bigint | null;
  readonly jobs: bigint | null;
  readonly landDeciMu: bigint | null;
  readonly energyKgce: bigint | null;
  readonly rdSpending: bigint | null;
  readonly source: string | null;
}

export const readFigures = async (
  snapshot: Snapshot,
  ids: readonly EnterpriseId[],
  asOf: CalendarDate,
): Promise<ReadonlyMap<EnterpriseId, readonly YearFigures[]>> => {
  const rows = await snapshot.all<ReportRow>(FIGURES, listOf(ids), lastYearEnded(asOf));
  const byEnterprise = grouped(rows, ({ enterprise }) => enterprise);
  return mapValues(byEnterprise, (reports) =>
    [...grouped(reports, ({ year }) => year)].flatMap(([year, ofYear]) =>
      year === null ? [] : [yearFigures(Number(year), ofYear)],
    ),
  );
};

const lastYearEnded = (date: CalendarDate): number => {
  const year = yearOf(date);
  return date === endOfYear(year) ? year : year - 1;
};

/** What later reports give replaces what earlier ones gave; the source is that of the last. */
const yearFigures = (year: number, reports: readonly ReportRow[]): YearFigures => ({
  year,
  ...reports.reduce<FigureTerms>((known, report) => ({ ...known, ...figuresOf(report) }), {}),
  ...sourceOf(reports.at(-1)?.source ?? null),
});

const figuresOf = (row: ReportRow): FigureTerms => ({ ...moneyOf(row), ...countsOf(row) });

const moneyOf = ({ output, tax, rdSpending }: ReportRow): FigureTerms => ({
  ...(output !== null && { output: yuan(output) }),
  ...(tax !== null && { tax: yuan(tax) }),
  ...(rdSpending !== null && { rdSpending: yuan(rdSpending) }),
});

const countsOf = ({ jobs, landDeciMu, energyKgce }: ReportRow): FigureTerms => ({
  ...(jobs !== null && { jobs: Number(jobs) }),
  ...(landDeciMu !== null && { landDeciMu: Number(landDeciMu) }),
  ...(energyKgce !== null && { energyKgce: Number(energyKgce) }),
});

const sourceOf = (terms: string | null): { readonly source?: Source } =>
  terms === null ? {} : { source: JSON.parse(terms) as Source };

const mapValues = <From, To>(
  map: ReadonlyMap<EnterpriseId, From>,
  change: (value: From) => To,
): ReadonlyMap<EnterpriseId, To> => new Map([...map].map(([id, value]) => [id, change(value)]));
