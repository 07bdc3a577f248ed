import { Args, Context, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Receipt } from '@liantu/command-handling';
import { EndLink, linkId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { SourceInput } from '../graphql/source.types.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { idOf } from '../writing/input-checks.js';
import { CommandIdField, EffectiveOnField, factOf, SourceField } from '../writing/input-fields.js';

@InputType({ description: 'The end of a supply link.' })
class EndLinkInput {
  @CommandIdField()
  commandId?: string | null;

  @Field(() => ID, { description: 'The link.' })
  link!: string;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class EndLinkMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, { description: 'From a day on, nothing is delivered any more.' })
  endLink(
    @Args('input') input: EndLinkInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const end = { linkId: idOf(linkId, input.link, 'link'), reason: input.reason, ...factOf(input, context) };
    return this.desk.execute(new EndLink(end, context), request);
  }
}
