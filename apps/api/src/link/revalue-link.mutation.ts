import { Args, Context, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Receipt } from '@liantu/command-handling';
import { linkId, RevalueLink } from '@liantu/domain';
import type { CalendarDate, Yuan } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { YuanScalar } from '../graphql/scalars.js';
import { SourceInput } from '../graphql/source.types.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { idOf } from '../writing/input-checks.js';
import { CommandIdField, EffectiveOnField, factOf, SourceField } from '../writing/input-fields.js';

@InputType({ description: 'A new value of a supply link.' })
class RevalueLinkInput {
  @CommandIdField()
  commandId?: string | null;

  @Field(() => ID, { description: 'The link.' })
  link!: string;

  @Field(() => YuanScalar, { description: 'Yuan a year.' })
  annualValue!: Yuan;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class RevalueLinkMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, {
    description: 'From a day on, the link is worth another amount a year.',
  })
  revalueLink(
    @Args('input') input: RevalueLinkInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const revaluation = {
      linkId: idOf(linkId, input.link, 'link'),
      annualValue: input.annualValue,
      ...factOf(input, context),
    };
    return this.desk.execute(new RevalueLink(revaluation, context), request);
  }
}
