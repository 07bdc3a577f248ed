import type { Command } from './command.js';
import type { Event } from './event.js';

export interface Accepted<E extends Event> {
  readonly outcome: 'accepted';
  /** None: it is already so, and there is nothing to record. */
  readonly events: readonly E[];
  readonly warnings: readonly string[];
}

/** A business "no". `code` is one of those of the domain; `message` says what to do; `field` names the input. */
export interface Rejected {
  readonly outcome: 'rejected';
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export type Decision<E extends Event> = Accepted<E> | Rejected;

export const accepted = <E extends Event>(...events: readonly E[]): Accepted<E> => ({
  outcome: 'accepted',
  events,
  warnings: [],
});

export const withWarnings = <E extends Event>(
  decision: Accepted<E>,
  ...warnings: readonly string[]
): Accepted<E> => ({ ...decision, warnings });

export const rejected = (code: string, message: string, field?: string): Rejected =>
  field === undefined
    ? { outcome: 'rejected', code, message }
    : { outcome: 'rejected', code, message, field };

export interface Decider<State, C extends Command, E extends Event, Facts> {
  /** First part of its stream's name; holds no dash. */
  readonly category: string;
  readonly initialState: State;
  /** Total: folds any history and never throws. */
  readonly evolve: (state: State, event: E) => State;
  readonly decide: (command: C, state: State, facts: Facts) => Decision<E>;
  /** What a receipt says beside accepting the command: the same when it is sent again. None when left out. */
  readonly warningsOf?: (command: C, state: State) => readonly string[];
}
