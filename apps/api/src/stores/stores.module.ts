import {
  Inject,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnModuleInit,
} from '@nestjs/common';
import { join } from 'node:path';
import { ChainGraph, ChainGraphModule, project } from '@liantu/chain-graph';
import { Config } from '@liantu/config';
import { EventStore, EventStoreModule } from '@liantu/event-store';
import { Clock } from '@liantu/kernel';
import type { Logger } from '@liantu/observability';
import { KnownAt, Projector } from '@liantu/projecting';
import { LOGGER } from '../settings.js';
import { ReadModel } from '../graphql/read-model.js';
import { temporaryGraphsIn } from './temporary-graphs.js';

/** The log, the graph folded from it, and the loop between them. */
@Module({})
export class StoresModule implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    @Inject(Projector) private readonly projector: Projector,
    @Inject(KnownAt) private readonly past: KnownAt,
  ) {}

  static of({ data }: Config): DynamicModule {
    return {
      module: StoresModule,
      global: true,
      imports: [EventStoreModule.forRoot({ folder: data }), ChainGraphModule.embedded({ folder: data })],
      providers: [projector, past, ReadModel],
      exports: [Projector, KnownAt, ReadModel],
    };
  }

  onModuleInit(): void {
    this.projector.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.projector.stop();
    await this.past.close();
  }
}

const projector = {
  provide: Projector,
  inject: [EventStore, ChainGraph, Clock, LOGGER],
  useFactory: (store: EventStore, graph: ChainGraph, clock: Clock, logger: Logger): Projector =>
    new Projector({ store, graph, project, clock, logger }),
};

const past = {
  provide: KnownAt,
  inject: [EventStore, ChainGraph, Projector, Config],
  useFactory: async (
    store: EventStore,
    live: ChainGraph,
    loop: Projector,
    { data }: Config,
  ): Promise<KnownAt> => {
    const temporaryGraph = await temporaryGraphsIn(join(data, 'known-at'));
    return new KnownAt({ store, live, projector: loop, project, temporaryGraph });
  },
};
