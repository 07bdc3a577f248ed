import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { ClusterOnDate } from '@liantu/chain-graph';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar } from '../graphql/scalars.js';
import type { View } from '../reading/view.js';
import { Views } from '../reading/views.js';
import { ClusterType } from './cluster.types.js';

@Resolver()
export class ClusterQuery {
  constructor(private readonly views: Views) {}

  @Query(() => [ClusterType], { description: 'All clusters, by id; those retired by then left out.' })
  async clusters(
    @Args('asOf', { type: () => DateScalar, nullable: true }) asOf: CalendarDate | null,
    @Context() { signal }: RequestContext,
  ): Promise<readonly ClusterType[]> {
    const view = await this.views.open({ asOf, signal });
    return (await view.graph.clusters(view.asOf)).map((cluster) => toCluster(cluster, view));
  }

  @Query(() => ClusterType, {
    nullable: true,
    description: 'One cluster; null for an unknown or retired one.',
  })
  async cluster(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<ClusterType | undefined> {
    return (await this.clusters(null, context)).find((cluster) => cluster.id === id);
  }
}

const toCluster = ({ chain, territory, ...cluster }: ClusterOnDate, view: View): ClusterType => ({
  ...cluster,
  chainId: chain,
  place: territory,
  view,
});
