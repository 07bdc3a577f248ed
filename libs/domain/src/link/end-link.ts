import { accepted, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact, endsBeforeItBegins } from '../fact.js';
import { badText } from '../text.js';
import type { SupplyLinkEnded } from './link.events.js';
import { linkEnded, linkUnknown, type LinkState } from './link.state.js';

export class EndLink {
  readonly type = 'EndLink';

  constructor(
    readonly data: SupplyLinkEnded['data'],
    readonly context: CommandContext,
  ) {}
}

export const endLink = ({ data, context }: EndLink, link: LinkState): Decision<SupplyLinkEnded> => {
  if (link.status === 'absent') return linkUnknown(data.linkId);
  return (
    badFact(data, context) ??
    badText('reason', data.reason, 'reason') ??
    linkEnded(link) ??
    endsBeforeItBegins(link.since, data.effectiveOn, 'effectiveOn') ??
    accepted({ type: 'SupplyLinkEnded', data })
  );
};
