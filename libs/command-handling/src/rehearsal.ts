import {
  EventStoreError,
  type Appended,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
} from '@liantu/event-store';
import { position, revision, type Clock, type StreamName } from '@liantu/kernel';
import { CommandDoor } from './command-door.js';
import type { StreamEvent, Streams, StreamTail } from './streams.js';
import { emptyRegistry, LearnedRegistry } from './learned-registry.js';
import type { Registry } from './registry.js';
import { RECENT_OF_IMPORT, RememberedStreams } from './remembered-streams.js';

/** A door that decides as the real one would and writes nothing: what it accepts it remembers, until it is dropped. */
export const rehearsalOf = async (
  store: Pick<EventStore, 'head' | 'readStream'>,
  registry: Registry,
  clock: Clock,
): Promise<CommandDoor> => {
  const isEmpty = (await store.head()) === undefined;
  const learned = new LearnedRegistry(isEmpty ? emptyRegistry : registry);
  return new CommandDoor(
    new RehearsedStreams(isEmpty ? undefined : store, learned),
    learned,
    clock,
    RECENT_OF_IMPORT,
  );
};

class RehearsedStreams implements Streams {
  private readonly rehearsed = new RememberedStreams();
  private count = 0n;

  constructor(
    /** Undefined when it holds nothing. */
    private readonly recorded: Pick<EventStore, 'readStream'> | undefined,
    private readonly registry: LearnedRegistry,
  ) {}

  append(stream: StreamName, events: readonly NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    if (events.length === 0) return Promise.reject(new EventStoreError('TOO_LARGE', 'Nothing to append'));
    this.count += BigInt(events.length);
    const before = expected === 'no-stream' ? -1n : expected;
    const at = { position: position(this.count), revision: revision(before + BigInt(events.length)) };
    this.rehearsed.add(stream, events, at);
    for (const { event } of events) this.registry.learn(event);
    return Promise.resolve(at);
  }

  async readStream(stream: StreamName, slice: StreamTail = {}): Promise<readonly StreamEvent[]> {
    const rehearsed = this.rehearsed.read(stream, slice.after);
    if (this.recorded === undefined) return rehearsed;
    return [...(await this.recorded.readStream(stream, slice)), ...rehearsed];
  }
}
