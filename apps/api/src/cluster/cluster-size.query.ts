import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import type { CalendarDate, Instant, Position } from '@liantu/kernel';
import { knownChain } from '../chain/known-chain.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar, DateTimeScalar, PositionScalar } from '../graphql/scalars.js';
import { Views } from '../reading/views.js';
import { Places } from '../territory/places.js';
import { TerritoryInput } from '../territory/territory.types.js';
import { ClusterSizeType } from './cluster.types.js';
import { Sizes } from './sizes.js';

@ArgsType()
class ClusterSizeArgs {
  @Field(() => ID, { description: 'The chain.' })
  chain!: string;

  @Field(() => TerritoryInput, { nullable: true, description: 'Where; the home region when not given.' })
  territory?: TerritoryInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked about; today when not given.' })
  asOf?: CalendarDate | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Answer as one would have then; now when not given.',
  })
  knownAt?: Instant | null;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Wait until the read side has reached this position.',
  })
  atLeast?: Position | null;
}

@Resolver()
export class ClusterSizeQuery {
  constructor(
    private readonly views: Views,
    private readonly places: Places,
    private readonly sizes: Sizes,
  ) {}

  @Query(() => ClusterSizeType, {
    description: 'How big is this chain in this territory? Counts are exact and load no enterprise.',
  })
  async clusterSize(
    @Args() { chain, territory, ...moment }: ClusterSizeArgs,
    @Context() context: RequestContext,
  ): Promise<ClusterSizeType> {
    const view = await this.views.open({ ...moment, signal: context.signal });
    const question = {
      template: await knownChain(chain, view),
      territory: await this.places.read(territory, view),
    };
    return this.sizes.measure(question, view, context);
  }
}
