import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandDoor, commandHandlers, type Registry } from '@liantu/command-handling';
import { EventStore, EventStoreModule } from '@liantu/event-store';
import { SystemClock } from '@liantu/observability';

/** The commands that are measured ask for nothing beyond their own stream and the heads of others. */
const empty: Registry = {
  ownersOf: () => Promise.resolve(new Map()),
  creditCodeHolder: () => Promise.resolve(undefined),
};

/** The log and the command bus before it; no graph behind it. */
@Module({})
class CommandBusModule {
  static over(folder: string): DynamicModule {
    return {
      module: CommandBusModule,
      imports: [CqrsModule.forRoot(), EventStoreModule.forRoot({ folder })],
      providers: [
        {
          provide: CommandDoor,
          inject: [EventStore],
          useFactory: (store: EventStore) => new CommandDoor(store, empty, new SystemClock()),
        },
        ...commandHandlers,
      ],
    };
  }
}

export const openCommandBus = (folder: string): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(CommandBusModule.over(folder));
