import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { enterpriseId, isId } from '@liantu/domain';
import type { CalendarDate, Position } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar, PositionScalar } from '../graphql/scalars.js';
import { Views } from '../reading/views.js';
import { enterpriseOf } from './enterprise-of.js';
import { EnterpriseType } from './enterprise.types.js';

@ArgsType()
class EnterpriseArgs {
  @Field(() => ID, { description: 'The enterprise.' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked about; today when not given.' })
  asOf?: CalendarDate | null;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Wait until the read side has reached this position.',
  })
  atLeast?: Position | null;
}

@ArgsType()
class CreditCodeArgs {
  @Field(() => String, { description: '统一社会信用代码.' })
  creditCode!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked about; today when not given.' })
  asOf?: CalendarDate | null;
}

@Resolver()
export class EnterpriseQuery {
  constructor(private readonly views: Views) {}

  @Query(() => EnterpriseType, { nullable: true, description: 'One enterprise; null for an unknown one.' })
  async enterprise(
    @Args() { id, ...moment }: EnterpriseArgs,
    @Context() { signal }: RequestContext,
  ): Promise<EnterpriseType | undefined> {
    const view = await this.views.open({ ...moment, signal });
    return isId(id) ? enterpriseOf(enterpriseId(id), view) : undefined;
  }

  @Query(() => EnterpriseType, {
    nullable: true,
    description: 'The enterprise that has this credit code; null when none has.',
  })
  async enterpriseByCreditCode(
    @Args() { creditCode, asOf }: CreditCodeArgs,
    @Context() { signal }: RequestContext,
  ): Promise<EnterpriseType | undefined> {
    const view = await this.views.open({ asOf, signal });
    const holder = await view.graph.creditCodeHolder(creditCode);
    return holder && enterpriseOf(holder, view);
  }
}
