import { Query, Resolver } from '@nestjs/graphql';
import { ChainGraph } from '@liantu/chain-graph';
import { EventStore } from '@liantu/event-store';
import { Projector } from '@liantu/projecting';
import { StatusType } from './status.types.js';
import { version } from './version.js';

@Resolver()
export class StatusQuery {
  constructor(
    private readonly store: EventStore,
    private readonly graph: ChainGraph,
    private readonly projector: Projector,
  ) {}

  @Query(() => StatusType, {
    description: 'How the installation is doing, and how far the graph is behind the log.',
  })
  async status(): Promise<StatusType> {
    const { head, projected, events } = await this.projector.lag();
    return {
      version,
      eventStore: this.store.engine,
      chainGraph: this.graph.engine,
      head,
      projected,
      lagEvents: events,
      projecting: this.projector.projecting,
      problem: this.store.problem ?? this.projector.problem,
    };
  }
}
