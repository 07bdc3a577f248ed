import { Args, Context, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Receipt } from '@liantu/command-handling';
import { chainId, enterpriseId, LeaveChain, stageId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { SourceInput } from '../graphql/source.types.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { idOf } from '../writing/input-checks.js';
import { CommandIdField, EffectiveOnField, factOf, SourceField } from '../writing/input-fields.js';

@InputType({ description: 'The end of a membership.' })
class LeaveChainInput {
  @CommandIdField()
  commandId?: string | null;

  @Field(() => ID, { description: 'Who leaves.' })
  enterprise!: string;

  @Field(() => ID, { description: 'The chain.' })
  chain!: string;

  @Field(() => ID, { description: 'The stage.' })
  stage!: string;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class LeaveChainMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, {
    description: 'From a day on, the enterprise does not take the stage any more.',
  })
  leaveChain(
    @Args('input') input: LeaveChainInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const leave = {
      enterpriseId: idOf(enterpriseId, input.enterprise, 'enterprise'),
      chainId: idOf(chainId, input.chain, 'chain'),
      stageId: idOf(stageId, input.stage, 'stage'),
      reason: input.reason,
      ...factOf(input, context),
    };
    return this.desk.execute(new LeaveChain(leave, context), request);
  }
}
