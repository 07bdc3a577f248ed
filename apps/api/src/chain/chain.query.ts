import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { Views } from '../reading/views.js';
import { ChainType, toChain } from './chain.types.js';

@Resolver()
export class ChainQuery {
  constructor(private readonly views: Views) {}

  @Query(() => [ChainType], { description: 'All chains as they stand today, by id.' })
  async chains(@Context() { signal }: RequestContext): Promise<readonly ChainType[]> {
    const view = await this.views.open({ signal });
    return [...(await view.templates()).values()].map(toChain);
  }

  @Query(() => ChainType, {
    nullable: true,
    description: 'One chain as it stands today; null for an unknown one.',
  })
  async chain(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<ChainType | undefined> {
    return (await this.chains(context)).find((chain) => chain.id === id);
  }
}
