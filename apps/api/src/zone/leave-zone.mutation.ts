import { Args, Context, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Receipt } from '@liantu/command-handling';
import { enterpriseId, LeaveZone, zoneId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { SourceInput } from '../graphql/source.types.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { idOf } from '../writing/input-checks.js';
import { CommandIdField, EffectiveOnField, factOf, SourceField } from '../writing/input-fields.js';

@InputType({ description: 'The end of a stay in a zone.' })
class LeaveZoneInput {
  @CommandIdField()
  commandId?: string | null;

  @Field(() => ID, { description: 'Who leaves.' })
  enterprise!: string;

  @Field(() => ID, { description: 'Where from.' })
  zone!: string;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class LeaveZoneMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, {
    description: 'From a day on, the enterprise is not in the zone any more.',
  })
  leaveZone(
    @Args('input') input: LeaveZoneInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const leave = {
      enterpriseId: idOf(enterpriseId, input.enterprise, 'enterprise'),
      zoneId: idOf(zoneId, input.zone, 'zone'),
      reason: input.reason,
      ...factOf(input, context),
    };
    return this.desk.execute(new LeaveZone(leave, context), request);
  }
}
