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
import { metBy } from '../holding.js';
import { zoneUnknown } from '../zone/zone.state.js';
import type { EnterpriseEnteredZone, EnterpriseLeftZone } from './enterprise.events.js';
import type { EnterpriseFacts, EnterpriseState } from './enterprise.state.js';
import { closedOn, unknown } from './standing.js';

type Entering = EnterpriseEnteredZone['data'] & { readonly until?: CalendarDate };

/** With `until` a stay already over is told as a whole. */
export class EnterZone {
  readonly type = 'EnterZone';

  constructor(
    readonly data: Entering,
    readonly context: CommandContext,
  ) {}
}

export const enterZone = (
  { data, context }: EnterZone,
  enterprise: EnterpriseState,
  facts: EnterpriseFacts,
): Decision<EnterpriseEnteredZone | EnterpriseLeftZone> =>
  unknown(enterprise, data) ??
  badFact(data, context) ??
  (facts.zones.has(data.zoneId) ? undefined : zoneUnknown(data.zoneId, 'zone')) ??
  closedOn(enterprise, data.effectiveOn) ??
  inAnotherZone(data, enterprise) ??
  accepted(...stay(data));

const inAnotherZone = (
  { effectiveOn, until }: Entering,
  { stays }: EnterpriseState,
): Rejected | undefined => {
  const met = metBy(stays, periodOf(effectiveOn, until));
  return met === undefined
    ? undefined
    : rejected(
        'ALREADY_IN_ZONE',
        `It has been in zone ${met.zoneId} since ${met.since}, and is in one zone at a time: leave that one first, or give an end before it`,
        'zone',
      );
};

const stay = ({ until, ...entering }: Entering): readonly (EnterpriseEnteredZone | EnterpriseLeftZone)[] => [
  { type: 'EnterpriseEnteredZone', data: entering },
  ...(until === undefined
    ? []
    : [{ type: 'EnterpriseLeftZone', data: { ...entering, ...periodOver(entering, until) } } as const]),
];
