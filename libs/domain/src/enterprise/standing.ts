import { rejected, type CalendarDate, type Rejected } from '@liantu/kernel';
import { heldOn } from '../holding.js';
import type { EnterpriseId } from '../ids.js';
import type { EnterpriseState } from './enterprise.state.js';

/** Only a registered enterprise can be told anything about. */
export const unknown = (
  enterprise: EnterpriseState,
  { enterpriseId }: { readonly enterpriseId: EnterpriseId },
): Rejected | undefined =>
  enterprise.registration === undefined ? enterpriseUnknown(enterpriseId, 'enterprise') : undefined;

export const enterpriseUnknown = (id: EnterpriseId, field: string): Rejected =>
  rejected('ENTERPRISE_UNKNOWN', `No enterprise ${id} is registered: register it first`, field);

/** A closed enterprise joins, enters, suspends and resumes nothing. */
export const closedOn = (enterprise: EnterpriseState, date: CalendarDate): Rejected | undefined => {
  const closure = heldOn(enterprise.closures, date);
  return closure === undefined
    ? undefined
    : rejected(
        'ENTERPRISE_CLOSED',
        `It was closed on ${closure.since}: reopen it first, or give a day on which it was open`,
        'effectiveOn',
      );
};
