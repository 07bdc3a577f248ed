import type { DomainEvent } from '@liantu/domain';
import type { EventStore, Recorded, StreamSlice } from '@liantu/event-store';
import {
  streamName,
  type Command,
  type Decider,
  type EventMetadata,
  type Position,
  type Revision,
  type StreamName,
} from '@liantu/kernel';

/** An event of a stream, and what a decision or an import asks about it. */
export interface StreamEvent extends Pick<Recorded, 'event' | 'revision' | 'position'> {
  readonly metadata: Pick<EventMetadata, 'commandId' | 'bodyHash' | 'row'>;
}

/** The events after a revision; all of them when there is none. */
export type StreamTail = Pick<StreamSlice, 'after'>;

/** What command handling needs of the log. */
export interface Streams extends Pick<EventStore, 'append'> {
  readStream(stream: StreamName, tail?: StreamTail): Promise<readonly StreamEvent[]>;
}

/** What a command recorded in a stream. */
export interface RecordedCommand {
  readonly bodyHash: string;
  readonly events: readonly string[];
  readonly position: Position;
}

/** A stream as folded up to its last event. */
export interface Folded<State> {
  readonly state: State;
  /** Of the last event; undefined when there is no such stream. */
  readonly last?: { readonly revision: Revision; readonly position: Position };
  readonly commands: ReadonlyMap<string, RecordedCommand>;
}

/** Folded streams of one category. Of the recent ones, `most` are kept, and only what was appended since is read. */
export class Folds<State, E extends DomainEvent> {
  private readonly kept = new Map<string, Folded<State>>();

  constructor(
    private readonly streams: Streams,
    private readonly decider: Pick<Decider<State, Command, E, never>, 'category' | 'initialState' | 'evolve'>,
    private readonly most: number,
  ) {}

  async read(id: string): Promise<Folded<State>> {
    const known: Folded<State> = this.kept.get(id) ?? {
      state: this.decider.initialState,
      commands: new Map(),
    };
    const stream = streamName(this.decider.category, id);
    const news = await this.streams.readStream(stream, known.last && { after: known.last.revision });
    const folded = news.reduce((earlier, recorded) => this.fold(earlier, recorded), known);
    if (folded.last !== undefined) this.keep(id, folded);
    return folded;
  }

  async stateOf(id: string): Promise<State> {
    return (await this.read(id)).state;
  }

  private fold({ state, commands }: Folded<State>, recorded: StreamEvent): Folded<State> {
    const { revision, position } = recorded;
    return {
      state: this.decider.evolve(state, recorded.event as E),
      last: { revision, position },
      commands: withCommand(commands, recorded),
    };
  }

  private keep(id: string, folded: Folded<State>): void {
    this.kept.delete(id);
    this.kept.set(id, folded);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }
}

const withCommand = (
  commands: ReadonlyMap<string, RecordedCommand>,
  { event, position, metadata: { commandId, bodyHash } }: StreamEvent,
): ReadonlyMap<string, RecordedCommand> => {
  if (commandId === undefined) return commands;
  const events = [...(commands.get(commandId)?.events ?? []), event.type];
  return new Map(commands).set(commandId, { bodyHash, events, position });
};
