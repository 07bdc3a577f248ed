import { Args, ArgsType, Context, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { SupplyDirection } from '@liantu/chain-graph';
import type { CalendarDate } from '@liantu/kernel';
import { knownEnterprise } from '../enterprise/enterprise-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { badUserInput } from '../graphql/wire-error.js';
import { Views } from '../reading/views.js';
import { pageSize } from '../writing/input-checks.js';
import { DirectionEnum, SupplyGraphType } from './link.types.js';
import { toSupplyGraph } from './supply-graph.js';

const USUAL_LIMIT = 200;
const DEEPEST = 4;

@ArgsType()
class NeighbourhoodArgs {
  @Field(() => ID, { description: 'The enterprise to begin from.' })
  enterprise!: string;

  @Field(() => DirectionEnum, {
    nullable: true,
    defaultValue: 'BOTH',
    description: 'Which way to follow links.',
  })
  direction?: SupplyDirection | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'How many links away, 1 to 4.' })
  depth?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked about; today when not given.' })
  asOf?: CalendarDate | null;

  @Field(() => Int, { nullable: true, defaultValue: USUAL_LIMIT, description: 'Most enterprises, 1 to 200.' })
  limit?: number | null;
}

@Resolver()
export class NeighbourhoodQuery {
  constructor(private readonly views: Views) {}

  @Query(() => SupplyGraphType, {
    description: 'Enterprises within `depth` supply links (1 to 4) of this one.',
  })
  async neighbourhood(
    @Args() { enterprise, direction, depth, asOf, limit }: NeighbourhoodArgs,
    @Context() { signal }: RequestContext,
  ): Promise<SupplyGraphType> {
    const view = await this.views.open({ asOf, signal });
    const question = {
      enterprise: (await knownEnterprise(enterprise, 'enterprise', view)).id,
      direction: direction ?? 'BOTH',
      depth: checkedDepth(depth ?? 1),
      limit: pageSize(limit, USUAL_LIMIT),
      asOf: view.asOf,
    };
    const around = await view.graph.neighbourhood(question, signal);
    const { enterprises, links, truncated } = around ?? { enterprises: [], links: [], truncated: false };
    return { ...(await toSupplyGraph(enterprises, links, view)), truncated };
  }
}

const checkedDepth = (depth: number): number => {
  if (depth >= 1 && depth <= DEEPEST) return depth;
  throw badUserInput(`Give depth from 1 to ${DEEPEST}, not ${depth}`);
};
