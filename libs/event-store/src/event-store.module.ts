import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { EmbeddedEventStore } from './embedded/embedded-event-store.js';
import { EventStore } from './event-store.js';

export interface EventStoreOptions {
  /** Folder of the embedded stores; created when missing. */
  readonly folder: string;
}

/** Chooses the engine of the log, and closes it when the application ends. */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  static forRoot({ folder }: EventStoreOptions): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [{ provide: EventStore, useFactory: () => EmbeddedEventStore.open(folder) }],
      exports: [EventStore],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.store.close();
  }
}
