import type { ClusterTotals, Occupant, Scope, Total, YearFigures } from '@liantu/chain-graph';
import type { EnterpriseId } from '@liantu/domain';
import { endOfYear, type CalendarDate } from '@liantu/kernel';
import { templateOn } from '../chains.js';
import type { Log } from '../facts.js';
import { figuresOf } from '../figures.js';
import { occupants } from './occupants.js';

/** The latest year in which an enterprise has the figure. */
interface Latest {
  readonly year: number;
  readonly amount: bigint;
}

export const clusterTotals = (log: Log, scope: Scope): ClusterTotals | undefined => {
  const template = templateOn(log, scope.chain, scope.asOf);
  if (template === undefined) return undefined;
  const stages = template.stages.map(({ stageId }) => occupants(log, scope, stageId));
  const present = stages.flat();
  const enterprises = distinct(present);
  const years = enterprises.map((id) => figuresOf(log, id, scope.asOf, scope.minConfidence));
  const [output, tax, jobs] = [latest(years, 'output'), latest(years, 'tax'), latest(years, 'jobs')];
  const facts = [
    ...present.map(({ since }) => since),
    ...[...output, ...tax, ...jobs].map(({ year }) => endOfYear(year)),
  ];
  const newest = log.at(-1);
  const newestFact = newestOf(facts);
  return {
    ...(newest !== undefined && { position: newest.position }),
    enterprises: enterprises.length,
    leaders: distinct(present.filter(({ role }) => role === 'LEADER')).length,
    stagesPresent: stages.filter(({ length }) => length > 0).length,
    stagesTotal: stages.length,
    output: totalOf(output),
    tax: totalOf(tax),
    jobs: totalOf(jobs),
    ...(newestFact !== undefined && { newestFact }),
  };
};

const distinct = (present: readonly Occupant[]): readonly EnterpriseId[] => [
  ...new Set(present.map(({ enterprise }) => enterprise)),
];

/** One entry for each enterprise that ever reported the figure. */
const latest = (
  enterprises: readonly (readonly YearFigures[])[],
  figure: 'output' | 'tax' | 'jobs',
): readonly Latest[] =>
  enterprises.flatMap((years) => {
    const given = years.flatMap(({ year, [figure]: amount }) =>
      amount === undefined ? [] : [{ year, amount: BigInt(amount) }],
    );
    return given.slice(-1);
  });

const totalOf = (amounts: readonly Latest[]): Total => ({
  sum: amounts.reduce((sum, { amount }) => sum + amount, 0n),
  reporting: amounts.length,
});

const newestOf = (dates: readonly CalendarDate[]): CalendarDate | undefined =>
  dates.reduce<CalendarDate | undefined>((a, b) => (a !== undefined && a > b ? a : b), undefined);
