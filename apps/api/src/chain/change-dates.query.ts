import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import { Views } from '../reading/views.js';
import { Places } from '../territory/places.js';
import { TerritoryInput } from '../territory/territory.types.js';
import { knownChain } from './known-chain.js';

@Resolver()
export class ChangeDatesQuery {
  constructor(
    private readonly views: Views,
    private readonly places: Places,
  ) {}

  @Query(() => [DateScalar], {
    description: 'Dates on which a fact of this chain in this territory began or ended, oldest first.',
  })
  async changeDates(
    @Args('chain', { type: () => ID }) chain: string,
    @Args('territory', { type: () => TerritoryInput, nullable: true }) territory: TerritoryInput | null,
    @Context() { signal }: RequestContext,
  ): Promise<readonly CalendarDate[]> {
    const view = await this.views.open({ signal });
    const place = await this.places.read(territory, view);
    const { id } = await knownChain(chain, view);
    return view.graph.changeDates(id, place);
  }
}
