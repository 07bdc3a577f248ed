import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ChainGraph } from '@liantu/chain-graph';
import { CommandDoor, commandHandlers, GraphRegistry } from '@liantu/command-handling';
import { EventStore } from '@liantu/event-store';
import { Clock } from '@liantu/kernel';
import { Projector } from '@liantu/projecting';

const door = {
  provide: CommandDoor,
  inject: [EventStore, ChainGraph, Projector, Clock],
  useFactory: (store: EventStore, graph: ChainGraph, projector: Projector, clock: Clock): CommandDoor =>
    new CommandDoor(store, new GraphRegistry(graph, () => projector.caughtUp()), clock),
};

/** The command bus and, behind it, the one door to the log. */
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [door, ...commandHandlers],
  exports: [CqrsModule, CommandDoor],
})
export class CommandsModule {}
