import { Args, ArgsType, Field, ResolveField, Resolver } from '@nestjs/graphql';
import type { CalendarDate } from '@liantu/kernel';
import { ChainType, toChain } from '../chain/chain.types.js';
import { knownChain } from '../chain/known-chain.js';
import { AsGraphqlCalls } from '../graphql/as-graphql-calls.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { TerritoryType } from '../territory/territory.types.js';
import { ClusterSizeType, ClusterType } from './cluster.types.js';
import { Sizes } from './sizes.js';

@ArgsType()
class SizeArgs {
  @Field(() => DateScalar, { nullable: true })
  asOf?: CalendarDate | null;
}

@Resolver(() => ClusterType)
export class ClusterFields {
  constructor(private readonly sizes: Sizes) {}

  @ResolveField(() => ChainType, { description: 'The chain.' })
  async chain({ chainId, view }: ClusterType): Promise<ChainType> {
    return toChain(await knownChain(chainId, view));
  }

  @ResolveField(() => TerritoryType, { description: 'Where.' })
  territory({ place, view }: ClusterType): TerritoryType {
    return { territory: place, view };
  }

  @ResolveField(() => ClusterSizeType, {
    description: 'How big it is; on the day of the list when no other is given.',
  })
  @AsGraphqlCalls()
  async size(
    { chainId, place, view }: ClusterType,
    @Args() { asOf }: SizeArgs,
    context: RequestContext,
  ): Promise<ClusterSizeType> {
    const on = view.on(asOf ?? view.asOf);
    return this.sizes.measure({ template: await knownChain(chainId, on), territory: place }, on, context);
  }
}
