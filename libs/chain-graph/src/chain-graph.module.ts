import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { ChainGraph } from './chain-graph.js';
import { openEmbeddedGraph, type EmbeddedGraphOptions } from './embedded/open-embedded-graph.js';

/** Provides the chain graph, and closes it when the application ends. */
@Module({})
export class ChainGraphModule implements OnApplicationShutdown {
  constructor(@Inject(ChainGraph) private readonly graph: ChainGraph) {}

  static embedded(options: EmbeddedGraphOptions): DynamicModule {
    return {
      module: ChainGraphModule,
      global: true,
      providers: [{ provide: ChainGraph, useFactory: () => openEmbeddedGraph(options) }],
      exports: [ChainGraph],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.graph.close();
  }
}
