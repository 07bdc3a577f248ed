import { Inject, Module, type DynamicModule, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { EmbeddedEventStore } from './embedded/embedded-event-store.js';
import { EventStore } from './event-store.js';

export interface EventStoreOptions {
  /** Folder of the embedded stores; created when missing. */
  readonly folder: string;
}

/** Where the options come from: a function of injected providers. */
export interface EventStoreOptionsFactory {
  readonly inject: readonly Type[];
  readonly useFactory: (...injected: never[]) => EventStoreOptions;
}

const OPTIONS = Symbol('event store options');

/** Chooses the engine of the log, and closes it when the application ends. */
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  static forRoot(options: EventStoreOptions): DynamicModule {
    return this.forRootAsync({ inject: [], useFactory: () => options });
  }

  static forRootAsync({ inject, useFactory }: EventStoreOptionsFactory): DynamicModule {
    return {
      module: EventStoreModule,
      global: true,
      providers: [
        { provide: OPTIONS, inject: [...inject], useFactory },
        {
          provide: EventStore,
          inject: [OPTIONS],
          useFactory: ({ folder }: EventStoreOptions) => EmbeddedEventStore.open(folder),
        },
      ],
      exports: [EventStore],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.store.close();
  }
}
