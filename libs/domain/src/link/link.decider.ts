import { assertNever, type Decider, type Decision } from '@liantu/kernel';
import { endLink, type EndLink } from './end-link.js';
import { establishLink, type EstablishLink } from './establish-link.js';
import type { LinkEvent } from './link.events.js';
import { evolveLink, type LinkFacts, type LinkState } from './link.state.js';
import { revalueLink, type RevalueLink } from './revalue-link.js';

export type LinkCommand = EstablishLink | RevalueLink | EndLink;

const decide = (command: LinkCommand, link: LinkState, facts: LinkFacts): Decision<LinkEvent> => {
  switch (command.type) {
    case 'EstablishLink':
      return establishLink(command, link, facts);
    case 'RevalueLink':
      return revalueLink(command, link);
    case 'EndLink':
      return endLink(command, link);
    default:
      return assertNever(command);
  }
};

export const linkDecider: Decider<LinkState, LinkCommand, LinkEvent, LinkFacts> = {
  category: 'link',
  initialState: { status: 'absent' },
  evolve: evolveLink,
  decide,
};
