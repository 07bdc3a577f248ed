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
import { AS_PERIOD, metBy, wayAround } from '../holding.js';
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
        wayAround(met, effectiveOn, { was: 'closed', endIt: 'reopen' }),
        'effectiveOn',
      );
};

/** What a closed enterprise cannot do must not be on record for a day within the closure. */
const activeMeanwhile = (
  { effectiveOn, until }: Closure,
  enterprise: EnterpriseState,
): Rejected | undefined => {
  const end = endOf(periodOf(effectiveOn, until));
  const [last] = actsOf(enterprise)
    .filter(({ day }) => effectiveOn < day && day < end)
    .sort((one, other) => (one.day < other.day ? 1 : -1));
  return last === undefined
    ? undefined
    : rejected(
        'ENTERPRISE_CLOSED',
        `It ${last.did} on ${last.day}, which a closed enterprise cannot: give a day from then on, or ${AS_PERIOD}`,
        'effectiveOn',
      );
};

interface Act {
  readonly did: string;
  readonly day: CalendarDate;
}

const actsOf = ({ stays, tenures, suspensions }: EnterpriseState): readonly Act[] => [
  ...stays.map(({ since, zoneId }) => ({ did: `entered zone ${zoneId}`, day: since })),
  ...tenures.map(({ since, stageId }) => ({ did: `joined stage ${stageId}`, day: since })),
  ...suspensions.map(({ since }) => ({ did: 'was suspended', day: since })),
  ...suspensions.flatMap(({ until }) => (until === undefined ? [] : [{ did: 'was resumed', day: until }])),
];

const closure = ({ until, ...data }: Closure): readonly (EnterpriseClosed | EnterpriseReopened)[] => [
  { type: 'EnterpriseClosed', data },
  ...(until === undefined
    ? []
    : [{ type: 'EnterpriseReopened', data: { ...data, ...periodOver(data, until) } } as const]),
];
