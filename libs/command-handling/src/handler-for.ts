import type { DomainEvent } from '@liantu/domain';
import type { Command } from '@liantu/kernel';
import { handleCommand, type Aggregate, type Office } from './handle-command.js';
import type { Receipt } from './receipt.js';

export interface Handler<C extends Command> {
  readonly command: new (data: C['data'], context: C['context']) => C;
  readonly handle: (command: C, office: Office) => Promise<Receipt>;
}

/** Hands a command to the aggregate that decides it. */
export const handlerFor = <C extends Any, Any extends Command, State, E extends DomainEvent, Facts>(
  command: Handler<C>['command'],
  aggregate: Aggregate<State, Any, E, Facts>,
): Handler<C> => ({
  command,
  handle: (given, office) => handleCommand<State, Any, E, Facts>(given, aggregate, office),
});
