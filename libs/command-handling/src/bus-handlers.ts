import { CommandHandler } from '@nestjs/cqrs';
import { CommandDoor } from './command-door.js';
import { handlers, type AnyCommand } from './command-handlers.js';
import type { Receipt } from './receipt.js';

interface BusHandler {
  execute(command: AnyCommand): Promise<Receipt>;
}

const busHandlerFor = (
  command: new (...given: never[]) => AnyCommand,
): new (door: CommandDoor) => BusHandler => {
  @CommandHandler(command)
  class DoorHandler implements BusHandler {
    constructor(private readonly door: CommandDoor) {}

    execute(given: AnyCommand): Promise<Receipt> {
      return this.door.execute(given);
    }
  }
  Object.defineProperty(DoorHandler, 'name', { value: `${command.name}Handler` });
  return DoorHandler;
};

/** Providers for Nest: a handler on the `CommandBus` for every command, which hands it to the `CommandDoor`. */
export const commandHandlers = Object.values(handlers).map(({ command }) => busHandlerFor(command));
