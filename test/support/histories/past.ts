import { chainDecider, type ChainId, type ChainState, type DomainEvent } from '@liantu/domain';
import { streamName, type StreamName } from '@liantu/kernel';
import { streamOf, type Events } from '../world.js';

interface Fold<State, E> {
  readonly category: string;
  readonly initialState: State;
  readonly evolve: (state: State, event: E) => State;
}

/** What has happened so far, by stream. */
export class Past {
  private readonly all: DomainEvent[] = [];
  private readonly streams = new Map<StreamName, DomainEvent[]>();

  get events(): Events {
    return this.all;
  }

  add(events: Events): void {
    for (const event of events) {
      const stream = streamOf(event);
      this.all.push(event);
      this.streams.set(stream, [...(this.streams.get(stream) ?? []), event]);
    }
  }

  /** What an aggregate knows of itself. */
  stateOf<State, E extends DomainEvent>(
    { category, initialState, evolve }: Fold<State, E>,
    id: string,
  ): State {
    const stream = streamName(category, id);
    const own = (this.streams.get(stream) ?? []).filter((event): event is E => streamOf(event) === stream);
    return own.reduce(evolve, initialState);
  }

  chain(id: ChainId): ChainState {
    return this.stateOf(chainDecider, id);
  }
}
