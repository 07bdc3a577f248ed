import {
  accepted,
  endOf,
  periodOf,
  rejected,
  type CalendarDate,
  type CommandContext,
  type Decision,
  type Rejected,
} from '@liantu/kernel';
import { badFact, periodOver } from '../fact.js';
import { metBy } from '../holding.js';
import { badText } from '../text.js';
import type { EnterpriseClosed, EnterpriseReopened } from './enterprise.events.js';
import type { EnterpriseState } from './enterprise.state.js';
import { unknown } from './standing.js';

type Closure = EnterpriseClosed['data'] & { readonly until?: CalendarDate };

/** Ends no membership and no link. With `until` a closure already over is told as a whole. */
export class CloseEnterprise {
  readonly type = 'CloseEnterprise';

  constructor(
    readonly data: Closure,
    readonly context: CommandContext,
  ) {}
}

export const closeEnterprise = (
  { data, context }: CloseEnterprise,
  enterprise: EnterpriseState,
): Decision<EnterpriseClosed | EnterpriseReopened> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  badText('reason', data.reason, 'reason') ??
  alreadyClosed(data, enterprise) ??
  activeMeanwhile(data, enterprise) ??
  accepted(...closure(data));

const alreadyClosed = (
  { effectiveOn, until }: Closure,
  { closures }: EnterpriseState,
): Rejected | undefined => {
  const met = metBy(closures, periodOf(effectiveOn, until));
  return met === undefined
    ? undefined
    : rejected(
        'ALREADY_CLOSED',
        `It was closed on ${met.since}: reopen it first, or give an end at the latest that day`,
        'effectiveOn',
      );
};

/** What a closed enterprise cannot do must not be on record for a day within the closure. */
const activeMeanwhile = (
  { effectiveOn, until }: Closure,
  enterprise: EnterpriseState,
): Rejected | undefined => {
  const end = endOf(periodOf(effectiveOn, until));
  const act = actsOf(enterprise).find((day) => effectiveOn < day && day < end);
  return act === undefined
    ? undefined
    : rejected(
        'ENTERPRISE_CLOSED',
        `It joined, entered, suspended or resumed something on ${act}: give a day from then on, or an end at the latest that day`,
        'effectiveOn',
      );
};

const actsOf = ({ stays, tenures, suspensions }: EnterpriseState): readonly CalendarDate[] => [
  ...[...stays, ...tenures].map(({ since }) => since),
  ...suspensions.flatMap(({ since, until }) => (until === undefined ? [since] : [since, until])),
];

const closure = ({ until, ...data }: Closure): readonly (EnterpriseClosed | EnterpriseReopened)[] => [
  { type: 'EnterpriseClosed', data },
  ...(until === undefined
    ? []
    : [{ type: 'EnterpriseReopened', data: { ...data, ...periodOver(data, until) } } as const]),
];
