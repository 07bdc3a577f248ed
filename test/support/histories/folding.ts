import { chainDecider, type ChainId, type ChainState, type DomainEvent } from '@liantu/domain';
import { streamName } from '@liantu/kernel';
import { streamOf, type Events } from '../world.js';

interface Fold<State, E> {
  readonly category: string;
  readonly initialState: State;
  readonly evolve: (state: State, event: E) => State;
}

/** What an aggregate knows of itself after a history. */
export const stateOf = <State, E extends DomainEvent>(
  history: Events,
  { category, initialState, evolve }: Fold<State, E>,
  id: string,
): State => {
  const stream = streamName(category, id);
  return history.filter((event): event is E => streamOf(event) === stream).reduce(evolve, initialState);
};

export const chainState = (history: Events, chain: ChainId): ChainState =>
  stateOf(history, chainDecider, chain);
