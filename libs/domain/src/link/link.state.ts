import {
  assertNever,
  rejected,
  withPoint,
  type CalendarDate,
  type Points,
  type Rejected,
  type Yuan,
} from '@liantu/kernel';
import type { EnterpriseStatus } from '../enterprise/enterprise.state.js';
import type { EnterpriseId, LinkId, StageId } from '../ids.js';
import type { LinkEvent } from './link.events.js';

export type LinkState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'standing' | 'ended';
      readonly since: CalendarDate;
      readonly until?: CalendarDate;
      readonly values: Points<Yuan>;
    };

export type EstablishedLink = Exclude<LinkState, { readonly status: 'absent' }>;

/** What a link rule must know beyond its own stream, on the date the command speaks about. */
export interface LinkFacts {
  readonly enterprises: ReadonlyMap<EnterpriseId, EnterpriseStatus>;
  readonly stages: ReadonlySet<StageId>;
}

export const linkUnknown = (id: LinkId): Rejected =>
  rejected('LINK_UNKNOWN', `No supply link ${id} is established: establish it first`, 'link');

export const linkEnded = ({ until }: EstablishedLink): Rejected | undefined =>
  until === undefined
    ? undefined
    : rejected(
        'LINK_ALREADY_ENDED',
        `The link ended on ${until}: establish a new one for what came after`,
        'effectiveOn',
      );

export const evolveLink = (link: LinkState, event: LinkEvent): LinkState => {
  switch (event.type) {
    case 'SupplyLinkEstablished': {
      const { effectiveOn: since, annualValue } = event.data;
      return {
        status: 'standing',
        since,
        values: annualValue === undefined ? [] : withPoint([], since, annualValue),
      };
    }
    case 'SupplyLinkRevalued':
      return link.status === 'absent'
        ? link
        : { ...link, values: withPoint(link.values, event.data.effectiveOn, event.data.annualValue) };
    case 'SupplyLinkEnded':
      return link.status === 'absent' ? link : { ...link, status: 'ended', until: event.data.effectiveOn };
    default:
      return assertNever(event);
  }
};
