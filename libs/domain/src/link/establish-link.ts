import {
  accepted,
  rejected,
  type CalendarDate,
  type CommandContext,
  type Decision,
  type Rejected,
} from '@liantu/kernel';
import { badAmount } from '../amount.js';
import { enterpriseUnknown } from '../enterprise/standing.js';
import { badFact, periodOver } from '../fact.js';
import type { EnterpriseId, StageId } from '../ids.js';
import { badText } from '../text.js';
import type { SupplyLinkEnded, SupplyLinkEstablished, SupplyTerms } from './link.events.js';
import type { LinkFacts, LinkState } from './link.state.js';

type Terms = SupplyTerms & { readonly until?: CalendarDate };

/** With `until` a delivery already over is told as a whole. */
export class EstablishLink {
  readonly type = 'EstablishLink';

  constructor(
    readonly data: Terms,
    readonly context: CommandContext,
  ) {}
}

export const establishLink = (
  { data, context }: EstablishLink,
  link: LinkState,
  facts: LinkFacts,
): Decision<SupplyLinkEstablished | SupplyLinkEnded> =>
  alreadyEstablished(data, link) ??
  badFact(data, context) ??
  badTerms(data) ??
  badParties(data, facts) ??
  badStage(data.stageId, 'stage', facts) ??
  badStage(data.intoStageId, 'intoStage', facts) ??
  accepted(...delivery(data));

const alreadyEstablished = ({ linkId }: Terms, link: LinkState): Rejected | undefined =>
  link.status === 'absent'
    ? undefined
    : rejected(
        'LINK_ALREADY_ESTABLISHED',
        `The link ${linkId} was established on ${link.since}: revalue or end it, or choose another id`,
        'id',
      );

const badTerms = ({ supplier, goods, annualValue }: Terms): Rejected | undefined =>
  badText('goods', goods, 'goods') ??
  badAmount(annualValue, 'annualValue') ??
  (supplier.kind === 'outside' ? badText('name', supplier.name, 'outsideName') : undefined);

const badParties = ({ supplier, customer }: Terms, facts: LinkFacts): Rejected | undefined => {
  if (supplier.kind === 'outside') return badParty(customer, 'customer', facts);
  if (supplier.id === customer)
    return rejected('LINK_TO_SELF', 'An enterprise cannot supply itself: name another supplier', 'supplier');
  return badParty(supplier.id, 'supplier', facts) ?? badParty(customer, 'customer', facts);
};

const badParty = (id: EnterpriseId, field: string, { enterprises }: LinkFacts): Rejected | undefined => {
  const status = enterprises.get(id);
  if (status === undefined) return enterpriseUnknown(id, field);
  return status === 'CLOSED'
    ? rejected(
        'ENTERPRISE_CLOSED',
        `${id} is closed on that day: reopen it first, or give a day on which it was open`,
        field,
      )
    : undefined;
};

const badStage = (stage: StageId | undefined, field: string, { stages }: LinkFacts): Rejected | undefined =>
  stage === undefined || stages.has(stage)
    ? undefined
    : rejected(
        'STAGE_UNKNOWN',
        `No chain has a stage ${stage} on that day: add it to a chain, or leave it out`,
        field,
      );

const delivery = ({ until, ...terms }: Terms): readonly (SupplyLinkEstablished | SupplyLinkEnded)[] => [
  { type: 'SupplyLinkEstablished', data: terms },
  ...(until === undefined
    ? []
    : [
        {
          type: 'SupplyLinkEnded',
          data: { linkId: terms.linkId, ...periodOver(terms, until) },
        } as const,
      ]),
];
