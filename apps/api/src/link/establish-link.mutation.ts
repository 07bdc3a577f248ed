import { Args, Context, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { subjectIdFor, type Receipt } from '@liantu/command-handling';
import {
  enterpriseId,
  EstablishLink,
  linkId,
  stageId,
  type Supplier,
  type SupplyKind,
  type SupplyTerms,
} from '@liantu/domain';
import type { CalendarDate, Yuan } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { YuanScalar } from '../graphql/scalars.js';
import { SourceInput } from '../graphql/source.types.js';
import { badUserInput } from '../graphql/wire-error.js';
import { toRegion } from '../territory/places.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { given } from '../writing/given.js';
import { idOf } from '../writing/input-checks.js';
import {
  CommandIdField,
  EffectiveOnField,
  factOf,
  NewIdField,
  SourceField,
  UntilField,
} from '../writing/input-fields.js';
import { SupplyKindEnum } from './link.types.js';

@InputType({ description: 'A supply link. Exactly one of supplier and outsideRegion.' })
class EstablishLinkInput {
  @CommandIdField()
  commandId?: string | null;

  @NewIdField()
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'The enterprise that sells.' })
  supplier?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'GB/T 2260 code of the seller, when only its region is known.',
  })
  outsideRegion?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that seller.' })
  outsideName?: string | null;

  @Field(() => ID, { description: 'The enterprise that buys.' })
  customer!: string;

  @Field(() => SupplyKindEnum, { nullable: true, defaultValue: 'SUPPLY', description: 'What flows.' })
  kind?: SupplyKind | null;

  @Field(() => ID, { nullable: true, description: 'The stage whose output it is.' })
  stage?: string | null;

  @Field(() => ID, { nullable: true, description: 'The stage of the buyer that it goes into.' })
  intoStage?: string | null;

  @Field(() => String, { description: 'What is delivered.' })
  goods!: string;

  @Field(() => YuanScalar, { nullable: true, description: 'Yuan a year; leave out when unknown.' })
  annualValue?: Yuan | null;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @UntilField()
  until?: CalendarDate | null;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class EstablishLinkMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, {
    description: 'From a day on, this supplier delivers these goods to this customer.',
  })
  establishLink(
    @Args('input') input: EstablishLinkInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const { id, customer, kind, goods, annualValue, until } = input;
    const terms = {
      linkId: idOf(linkId, id ?? subjectIdFor(context.commandId), 'id'),
      supplier: supplierOf(input),
      customer: idOf(enterpriseId, customer, 'customer'),
      kind: kind ?? 'SUPPLY',
      ...stagesOf(input),
      goods,
      ...given({ annualValue, until }),
      ...factOf(input, context),
    };
    return this.desk.execute(new EstablishLink(terms, context), request);
  }
}

const supplierOf = ({ supplier, outsideRegion, outsideName }: EstablishLinkInput): Supplier => {
  const isOutside = typeof outsideRegion === 'string';
  if (isOutside === (typeof supplier === 'string'))
    throw badUserInput('Give exactly one of supplier and outsideRegion');
  if (isOutside)
    return {
      kind: 'outside',
      region: toRegion(outsideRegion, 'outsideRegion'),
      ...given({ name: outsideName }),
    };
  if (typeof outsideName === 'string')
    throw badUserInput('outsideName goes with outsideRegion, not with supplier');
  return { kind: 'enterprise', id: idOf(enterpriseId, supplier ?? '', 'supplier') };
};

const stagesOf = ({
  stage,
  intoStage,
}: EstablishLinkInput): Pick<SupplyTerms, 'stageId' | 'intoStageId'> => ({
  ...(typeof stage === 'string' && { stageId: idOf(stageId, stage, 'stage') }),
  ...(typeof intoStage === 'string' && { intoStageId: idOf(stageId, intoStage, 'intoStage') }),
});
