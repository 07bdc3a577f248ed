import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { enterpriseId, isId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { Views } from '../reading/views.js';
import { SupplyGraphType } from './link.types.js';
import { toSupplyGraph } from './supply-graph.js';

@ArgsType()
class SupplyPathArgs {
  @Field(() => ID, { description: 'The enterprise that sells first.' })
  from!: string;

  @Field(() => ID, { description: 'The enterprise that buys last.' })
  to!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked about; today when not given.' })
  asOf?: CalendarDate | null;
}

@Resolver()
export class SupplyPathQuery {
  constructor(private readonly views: Views) {}

  @Query(() => SupplyGraphType, {
    nullable: true,
    description:
      'A shortest chain of supply links from one enterprise to another (at most 8 links); null when there is none, and where an id is of no enterprise.',
  })
  async supplyPath(
    @Args() { from, to, asOf }: SupplyPathArgs,
    @Context() { signal }: RequestContext,
  ): Promise<SupplyGraphType | undefined> {
    const view = await this.views.open({ asOf, signal });
    if (!isId(from) || !isId(to)) return undefined;
    const [start, end] = [enterpriseId(from), enterpriseId(to)];
    const path = await view.graph.supplyPath(start, end, view.asOf, signal);
    if (path === undefined) return undefined;
    const passed = [start, ...path.map(({ customer }) => customer)];
    return { ...(await toSupplyGraph(passed, path, view)), truncated: false };
  }
}
