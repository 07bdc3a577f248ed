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
import type { Settings } from '../settings.module.js';
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

  static of({ config, logger }: Pick<Settings, 'config' | 'logger'>): DynamicModule {
    const folder = config.data;
    return {
      module: StoresModule,
      global: true,
      imports: [
        EventStoreModule.forRoot({ folder }),
        ChainGraphModule.embedded({ folder, notice: (sentence) => logger.warn(sentence) }),
      ],
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
