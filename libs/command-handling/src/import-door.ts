import type { Appended, EventStore, ExpectedRevision, NewEvent } from '@liantu/event-store';
import { codeOf, type Clock, type StreamName } from '@liantu/kernel';
import { CommandDoor } from './command-door.js';
import type { StreamEvent, Streams, StreamTail } from './streams.js';
import { emptyRegistry, LearnedRegistry } from './learned-registry.js';
import type { Registry } from './registry.js';
import { RECENT_OF_IMPORT, RememberedStreams } from './remembered-streams.js';

type Store = Pick<EventStore, 'head' | 'append' | 'readStream'>;

/**
 * A door for one import. Through it an empty log is filled without being read: what stands there is what came through. Another
 * writer is met where a stream has moved on, and that stream is read from then on.
 */
export const importDoorOf = async (store: Store, registry: Registry, clock: Clock): Promise<CommandDoor> => {
  if ((await store.head()) !== undefined) return new CommandDoor(store, registry, clock, RECENT_OF_IMPORT);
  const learned = new LearnedRegistry(emptyRegistry);
  return new CommandDoor(new FilledStreams(store, learned), learned, clock, RECENT_OF_IMPORT);
};

class FilledStreams implements Streams {
  private readonly own = new RememberedStreams();
  private readonly shared = new Set<StreamName>();

  constructor(
    private readonly store: Store,
    private readonly registry: LearnedRegistry,
  ) {}

  async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const appended = await this.store.append(stream, events, expected).catch((error: unknown) => {
      if (codeOf(error) === 'WRONG_REVISION') this.shared.add(stream);
      throw error;
    });
    this.own.add(stream, events, appended);
    for (const { event } of events) this.registry.learn(event);
    return appended;
  }

  async readStream(stream: StreamName, slice: StreamTail = {}): Promise<readonly StreamEvent[]> {
    return this.shared.has(stream)
      ? this.store.readStream(stream, slice)
      : this.own.read(stream, slice.after);
  }
}
