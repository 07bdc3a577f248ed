import { Args, Context, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Receipt } from '@liantu/command-handling';
import { enterpriseId, EnterZone, zoneId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
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

@InputType({ description: 'A stay of an enterprise in a zone.' })
class EnterZoneInput {
  @CommandIdField()
  commandId?: string | null;

  @Field(() => ID, { description: 'Who enters.' })
  enterprise!: string;

  @Field(() => ID, { description: 'Where.' })
  zone!: string;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @UntilField()
  until?: CalendarDate | null;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class EnterZoneMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, { description: 'From a day on, the enterprise is in the zone.' })
  enterZone(
    @Args('input') input: EnterZoneInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const stay = {
      enterpriseId: idOf(enterpriseId, input.enterprise, 'enterprise'),
      zoneId: idOf(zoneId, input.zone, 'zone'),
      ...given({ until: input.until }),
      ...factOf(input, context),
    };
    return this.desk.execute(new EnterZone(stay, context), request);
  }
}
