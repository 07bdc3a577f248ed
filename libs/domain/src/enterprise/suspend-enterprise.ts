import {
  accepted,
  periodOf,
  rejected,
  type CalendarDate,
  type CommandContext,
  type Decision,
  type Rejected,
} from '@liantu/kernel';
import { badFact, periodOver } from '../fact.js';
import { metBy, wayAround } from '../holding.js';
import { badText } from '../text.js';
import type { EnterpriseResumed, EnterpriseSuspended } from './enterprise.events.js';
import type { EnterpriseState } from './enterprise.state.js';
import { closedOn, unknown } from './standing.js';

type Suspension = EnterpriseSuspended['data'] & { readonly until?: CalendarDate };

/** With `until` a suspension already over is told as a whole. */
export class SuspendEnterprise {
  readonly type = 'SuspendEnterprise';

  constructor(
    readonly data: Suspension,
    readonly context: CommandContext,
  ) {}
}

export const suspendEnterprise = (
  { data, context }: SuspendEnterprise,
  enterprise: EnterpriseState,
): Decision<EnterpriseSuspended | EnterpriseResumed> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  badText('reason', data.reason, 'reason') ??
  closedOn(enterprise, data.effectiveOn) ??
  (data.until === undefined ? undefined : closedOn(enterprise, data.until)) ??
  alreadySuspended(data, enterprise) ??
  accepted(...suspension(data));

const alreadySuspended = (
  { effectiveOn, until }: Suspension,
  { suspensions }: EnterpriseState,
): Rejected | undefined => {
  const met = metBy(suspensions, periodOf(effectiveOn, until));
  return met === undefined
    ? undefined
    : rejected(
        'ALREADY_SUSPENDED',
        wayAround(met, effectiveOn, { was: 'suspended', endIt: 'resume' }),
        'effectiveOn',
      );
};

const suspension = ({ until, ...data }: Suspension): readonly (EnterpriseSuspended | EnterpriseResumed)[] => [
  { type: 'EnterpriseSuspended', data },
  ...(until === undefined
    ? []
    : [{ type: 'EnterpriseResumed', data: { ...data, ...periodOver(data, until) } } as const]),
];
