import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ChainGraph } from '@liantu/chain-graph';
import {
  CommandDoor,
  commandHandlers,
  GraphRegistry,
  importDoorOf,
  rehearsalOf,
} from '@liantu/command-handling';
import type { ImportDoors } from '@liantu/dataset';
import { EventStore } from '@liantu/event-store';
import { Clock } from '@liantu/kernel';
import { Projector } from '@liantu/projecting';

const registry = {
  provide: GraphRegistry,
  inject: [ChainGraph, Projector],
  useFactory: (graph: ChainGraph, projector: Projector): GraphRegistry =>
    new GraphRegistry(graph, () => projector.caughtUp()),
};

const door = {
  provide: CommandDoor,
  inject: [EventStore, GraphRegistry, Clock],
  useFactory: (store: EventStore, stages: GraphRegistry, clock: Clock): CommandDoor =>
    new CommandDoor(store, stages, clock),
};

/** What an import goes through, an `ImportDoors`. */
export const IMPORT_DOORS = Symbol('import doors');

const importDoors = {
  provide: IMPORT_DOORS,
  inject: [EventStore, GraphRegistry, Clock],
  useFactory: (store: EventStore, stages: GraphRegistry, clock: Clock): ImportDoors => ({
    rehearse: () => rehearsalOf(store, stages, clock),
    record: () => importDoorOf(store, stages, clock),
    ownersOf: (ids) => stages.ownersOf(ids),
  }),
};

/** The command bus and, behind it, the one door to the log. */
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [registry, door, importDoors, ...commandHandlers],
  exports: [CqrsModule, CommandDoor, IMPORT_DOORS],
})
export class CommandsModule {}
