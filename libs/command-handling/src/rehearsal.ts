import type { ChainId, EnterpriseId, StageId } from '@liantu/domain';
import {
  EventStoreError,
  type Appended,
  type ExpectedRevision,
  type NewEvent,
  type Recorded,
  type StreamSlice,
} from '@liantu/event-store';
import { eventHash, position, revision, subjectOf, type Clock, type StreamName } from '@liantu/kernel';
import { CommandDoor } from './command-door.js';
import type { Streams } from './folds.js';
import type { Registry } from './registry.js';

/** A door that decides as the real one would and writes nothing: what it accepts it remembers, until it is dropped. */
export const rehearsalOf = (
  streams: Pick<Streams, 'readStream'>,
  registry: Registry,
  clock: Clock,
): CommandDoor => {
  const learned = new LearnedRegistry(registry);
  return new CommandDoor(new RehearsedStreams(streams, learned), learned, clock);
};

/** Streams that no later command of an import asks for: each has its one row. */
const FORGOTTEN = new Set(['link', 'cluster']);

class RehearsedStreams implements Streams {
  private readonly rehearsed = new Map<StreamName, Recorded[]>();
  private count = 0n;

  constructor(
    private readonly recorded: Pick<Streams, 'readStream'>,
    private readonly registry: LearnedRegistry,
  ) {}

  async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const first = expected === 'no-stream' ? 0n : expected + 1n;
    const written = events.map(({ id, event, metadata }, index): Recorded => {
      this.count += 1n;
      const place = { revision: revision(first + BigInt(index)), position: position(this.count) };
      return { id, stream, event, metadata, hash: eventHash(''), ...place };
    });
    const last = written.at(-1);
    if (last === undefined) throw new EventStoreError('TOO_LARGE', 'Nothing to append');
    if (!FORGOTTEN.has(subjectOf(stream).category))
      this.rehearsed.set(stream, [...(this.rehearsed.get(stream) ?? []), ...written]);
    written.forEach((one) => {
      this.registry.learn(one);
    });
    return Promise.resolve({ position: last.position, revision: last.revision });
  }

  async readStream(stream: StreamName, slice: StreamSlice = {}): Promise<readonly Recorded[]> {
    const recorded = await this.recorded.readStream(stream, slice);
    const { after } = slice;
    const rehearsed = this.rehearsed.get(stream) ?? [];
    return [...recorded, ...rehearsed.filter((one) => after === undefined || one.revision > after)];
  }
}

class LearnedRegistry implements Registry {
  private readonly owners = new Map<StageId, ChainId>();
  private readonly holders = new Map<string, EnterpriseId>();

  constructor(private readonly registry: Registry) {}

  learn({ event }: Recorded): void {
    if (event.type === 'StageAdded') this.owners.set(event.data.stageId, event.data.chainId);
    if (event.type === 'EnterpriseRegistered' && event.data.creditCode !== undefined)
      this.holders.set(event.data.creditCode, event.data.enterpriseId);
  }

  async ownersOf(stages: readonly StageId[]): Promise<ReadonlyMap<StageId, ChainId>> {
    const unknown = stages.filter((stage) => !this.owners.has(stage));
    const found = new Map(await this.registry.ownersOf(unknown));
    for (const stage of stages) {
      const owner = this.owners.get(stage);
      if (owner !== undefined) found.set(stage, owner);
    }
    return found;
  }

  async creditCodeHolder(creditCode: string): Promise<EnterpriseId | undefined> {
    return this.holders.get(creditCode) ?? this.registry.creditCodeHolder(creditCode);
  }
}
