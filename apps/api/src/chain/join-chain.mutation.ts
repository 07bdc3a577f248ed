import { Args, Context, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Receipt } from '@liantu/command-handling';
import { chainId, enterpriseId, JoinChain, stageId, type MembershipRole } from '@liantu/domain';
import type { CalendarDate, Yuan } from '@liantu/kernel';
import { MembershipRoleEnum } from '../enterprise/enterprise.types.js';
import type { RequestContext } from '../graphql/request-context.js';
import { YuanScalar } from '../graphql/scalars.js';
import { SourceInput } from '../graphql/source.types.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { given } from '../writing/given.js';
import { idOf } from '../writing/input-checks.js';
import {
  CommandIdField,
  EffectiveOnField,
  factOf,
  SourceField,
  UntilField,
} from '../writing/input-fields.js';

@InputType({ description: 'An enterprise at a stage of a chain.' })
class JoinChainInput {
  @CommandIdField()
  commandId?: string | null;

  @Field(() => ID, { description: 'Who joins.' })
  enterprise!: string;

  @Field(() => ID, { description: 'The chain.' })
  chain!: string;

  @Field(() => ID, { description: 'The stage.' })
  stage!: string;

  @Field(() => MembershipRoleEnum, {
    nullable: true,
    defaultValue: 'MEMBER',
    description: 'What it is there.',
  })
  role?: MembershipRole | null;

  @Field(() => YuanScalar, { nullable: true, description: 'Yuan a year at this stage.' })
  annualOutput?: Yuan | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Share of its revenue made at this stage, in basis points, 0 to 10,000.',
  })
  revenueShareBp?: number | null;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @UntilField()
  until?: CalendarDate | null;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class JoinChainMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, {
    description: 'From a day on, the enterprise takes a stage of the chain.',
  })
  joinChain(
    @Args('input') input: JoinChainInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const { annualOutput, revenueShareBp, until } = input;
    const joining = {
      enterpriseId: idOf(enterpriseId, input.enterprise, 'enterprise'),
      chainId: idOf(chainId, input.chain, 'chain'),
      stageId: idOf(stageId, input.stage, 'stage'),
      role: input.role ?? 'MEMBER',
      ...given({ annualOutput, revenueShareBp, until }),
      ...factOf(input, context),
    };
    return this.desk.execute(new JoinChain(joining, context), request);
  }
}
