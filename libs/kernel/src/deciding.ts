import type { Command } from './command.js';
import type { Decider, Decision } from './decider.js';
import type { Event } from './event.js';

/** A decider as a function of a whole history, given what was looked up. */
export const deciding =
  <State, C extends Command, E extends Event, Facts>(decider: Decider<State, C, E, Facts>, facts: Facts) =>
  (command: C, history: readonly E[]): Decision<E> =>
    decider.decide(command, history.reduce(decider.evolve, decider.initialState), facts);
