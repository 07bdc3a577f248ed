import type { DomainEvent } from '@liantu/domain';
import { streamName, type Command, type Decider, type Position, type Revision } from '@liantu/kernel';
import { RecordedCommands } from './recorded-commands.js';
import type { StreamEvent, Streams } from './streams.js';

/** A stream as folded up to its last event. */
export interface Folded<State> {
  readonly state: State;
  /** Of the last event; undefined when there is no such stream. */
  readonly last?: { readonly revision: Revision; readonly position: Position };
  /** At least those up to the last event. */
  readonly commands: RecordedCommands;
}

/** Folded streams of one category. Of the recent ones, `most` are kept, and only what was appended since is read. */
export class Folds<State, E extends DomainEvent> {
  private readonly recent = new Map<string, Folded<State>>();

  constructor(
    private readonly streams: Streams,
    private readonly decider: Pick<Decider<State, Command, E, never>, 'category' | 'initialState' | 'evolve'>,
    private readonly most: number,
  ) {}

  /** As it stood when it was last read or added to, which others may have changed since. */
  kept(id: string): Folded<State> | undefined {
    return this.recent.get(id);
  }

  /** As it stands now; the kept one itself when nothing was appended since. */
  async read(id: string): Promise<Folded<State>> {
    const known = this.kept(id) ?? { state: this.decider.initialState, commands: new RecordedCommands() };
    const stream = streamName(this.decider.category, id);
    return this.fold(
      id,
      known,
      await this.streams.readStream(stream, known.last && { after: known.last.revision }),
    );
  }

  async stateOf(id: string): Promise<State> {
    return (await this.read(id)).state;
  }

  /** Folds in what came after, and keeps it unless a newer one is kept. */
  fold(id: string, earlier: Folded<State>, events: readonly StreamEvent[]): Folded<State> {
    const last = events.at(-1) ?? earlier.last;
    if (last === undefined) return earlier;
    const folded = events.length === 0 ? earlier : this.folded(earlier, events, last);
    const kept = this.recent.get(id)?.last;
    if (kept === undefined || kept.revision <= last.revision) this.keep(id, folded);
    return folded;
  }

  private folded(
    { state, commands }: Folded<State>,
    events: readonly StreamEvent[],
    { revision, position }: Pick<StreamEvent, 'revision' | 'position'>,
  ): Folded<State> {
    for (const event of events) commands.note(event);
    return {
      state: events.reduce((earlier, { event }) => this.decider.evolve(earlier, event as E), state),
      last: { revision, position },
      commands,
    };
  }

  private keep(id: string, folded: Folded<State>): void {
    this.recent.delete(id);
    this.recent.set(id, folded);
    const [oldest] = this.recent.keys();
    if (this.recent.size > this.most && oldest !== undefined) this.recent.delete(oldest);
  }
}
