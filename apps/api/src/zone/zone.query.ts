import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { Views } from '../reading/views.js';
import { ZoneType } from './zone.types.js';

@Resolver()
export class ZoneQuery {
  constructor(private readonly views: Views) {}

  @Query(() => [ZoneType], { description: 'All zones as they stand today, by id.' })
  async zones(@Context() { signal }: RequestContext): Promise<readonly ZoneType[]> {
    const view = await this.views.open({ signal });
    return [...(await view.zones()).values()];
  }

  @Query(() => ZoneType, {
    nullable: true,
    description: 'One zone as it stands today; null for an unknown one.',
  })
  async zone(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<ZoneType | undefined> {
    return (await this.zones(context)).find((zone) => zone.id === id);
  }
}
