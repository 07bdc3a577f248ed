import {
  accepted,
  isToldFor,
  rejected,
  type CommandContext,
  type Decision,
  type Rejected,
} from '@liantu/kernel';
import { badAmount } from '../amount.js';
import { badFact } from '../fact.js';
import type { SupplyLinkRevalued } from './link.events.js';
import { linkEnded, linkUnknown, type EstablishedLink, type LinkState } from './link.state.js';

type Revaluation = SupplyLinkRevalued['data'];

export class RevalueLink {
  readonly type = 'RevalueLink';

  constructor(
    readonly data: Revaluation,
    readonly context: CommandContext,
  ) {}
}

export const revalueLink = (
  { data, context }: RevalueLink,
  link: LinkState,
): Decision<SupplyLinkRevalued> => {
  if (link.status === 'absent') return linkUnknown(data.linkId);
  return (
    badFact(data, context) ??
    badAmount(data.annualValue, 'annualValue') ??
    notInForce(data, link) ??
    (isToldFor(link.values, data.effectiveOn, data.annualValue)
      ? accepted()
      : accepted({ type: 'SupplyLinkRevalued', data }))
  );
};

const notInForce = ({ linkId, effectiveOn }: Revaluation, link: EstablishedLink): Rejected | undefined => {
  if (effectiveOn < link.since)
    return rejected(
      'LINK_UNKNOWN',
      `The link ${linkId} begins on ${link.since}: give a day from then on`,
      'effectiveOn',
    );
  return link.until !== undefined && effectiveOn >= link.until ? linkEnded(link) : undefined;
};
