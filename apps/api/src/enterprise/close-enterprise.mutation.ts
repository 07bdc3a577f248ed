import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Receipt } from '@liantu/command-handling';
import { CloseEnterprise } from '@liantu/domain';
import type { RequestContext } from '../graphql/request-context.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { EnterpriseStatusInput, standingOf } from './enterprise-status.input.js';

@Resolver()
export class CloseEnterpriseMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, {
    description: 'From a day on, the enterprise is closed and counts nowhere.',
  })
  closeEnterprise(
    @Args('input') input: EnterpriseStatusInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    return this.desk.execute(new CloseEnterprise(standingOf(input, context), context), request);
  }
}
