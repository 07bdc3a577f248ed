import { Args, Context, Field, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { subjectIdFor, type Receipt } from '@liantu/command-handling';
import { enterpriseId, RegisterEnterprise } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { SourceInput } from '../graphql/source.types.js';
import { toRegion } from '../territory/places.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { given } from '../writing/given.js';
import { idOf } from '../writing/input-checks.js';
import {
  CommandIdField,
  EffectiveOnField,
  NewIdField,
  SourceField,
  toldOf,
} from '../writing/input-fields.js';

@InputType({ description: 'An enterprise to be entered in the register.' })
class RegisterEnterpriseInput {
  @CommandIdField()
  commandId?: string | null;

  @NewIdField()
  id?: string | null;

  @Field(() => String, { description: 'Full legal name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '统一社会信用代码, 18 characters (GB 32100-2015).' })
  creditCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Where its shares are traded, and under which code.' })
  stockCode?: string | null;

  @Field(() => String, { description: 'GB/T 2260 code, six digits.' })
  region!: string;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class RegisterEnterpriseMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, { description: 'Enter an enterprise in the register.' })
  registerEnterprise(
    @Args('input') input: RegisterEnterpriseInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const { id, name, creditCode, stockCode, region } = input;
    const registration = {
      enterpriseId: idOf(enterpriseId, id ?? subjectIdFor(context.commandId), 'id'),
      name,
      ...given({ creditCode, stockCode }),
      region: toRegion(region, 'region'),
      ...toldOf(input),
    };
    return this.desk.execute(new RegisterEnterprise(registration, context), request);
  }
}
