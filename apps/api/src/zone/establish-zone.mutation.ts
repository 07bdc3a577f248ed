import { Args, Context, Field, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { subjectIdFor, type Receipt } from '@liantu/command-handling';
import { EstablishZone, zoneId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { SourceInput } from '../graphql/source.types.js';
import { toRegion } from '../territory/places.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { idOf } from '../writing/input-checks.js';
import {
  CommandIdField,
  EffectiveOnField,
  NewIdField,
  SourceField,
  toldOf,
} from '../writing/input-fields.js';

@InputType({ description: 'A zone to be.' })
class EstablishZoneInput {
  @CommandIdField()
  commandId?: string | null;

  @NewIdField()
  id?: string | null;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'GB/T 2260 code of the region it lies in, six digits.',
  })
  region?: string | null;

  @Field(() => [String], { nullable: true, description: 'The industries it is meant for.' })
  leadingIndustries?: readonly string[] | null;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class EstablishZoneMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, { description: 'A zone comes into being.' })
  establishZone(
    @Args('input') input: EstablishZoneInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const { id, name, region, leadingIndustries } = input;
    const establishment = {
      zoneId: idOf(zoneId, id ?? subjectIdFor(context.commandId), 'id'),
      name,
      ...(typeof region === 'string' && { region: toRegion(region, 'region') }),
      leadingIndustries: leadingIndustries ?? [],
      ...toldOf(input),
    };
    return this.desk.execute(new EstablishZone(establishment, context), request);
  }
}
