import { decode, encode, type EncodedEvent, type NewEvent } from '@liantu/event-store';
import { position, revision, subjectOf, type Position, type Revision, type StreamName } from '@liantu/kernel';
import type { StreamEvent } from './streams.js';

/** How many folded streams an import keeps: rows of one subject stand close together, and more would only grow old. */
export const RECENT_OF_IMPORT = 128;

interface Remembered {
  readonly first: Revision;
  /** Of the last event. */
  readonly position: Position;
  readonly events: readonly EncodedEvent[];
}

/** Streams that no later row of a dataset asks for: each has its one row. */
const PASSING = new Set(['link', 'cluster']);
const MOST_PASSING = 2_048;

/** Streams an import has told about, kept small: as text, without metadata, which no row asks of another. */
export class RememberedStreams {
  private readonly lasting = new Map<StreamName, Remembered>();
  private readonly passing = new Map<StreamName, Remembered>();

  /** `at` is where the last of the events stands. */
  add(
    stream: StreamName,
    events: readonly NewEvent[],
    at: { readonly position: Position; readonly revision: Revision },
  ): void {
    const encoded = events.map(({ event }) => encode(event));
    const kept = PASSING.has(subjectOf(stream).category) ? this.passing : this.lasting;
    const before = kept.get(stream);
    kept.set(stream, {
      first: before?.first ?? revision(at.revision + 1n - BigInt(events.length)),
      position: at.position,
      events: before === undefined ? encoded : [...before.events, ...encoded],
    });
    this.forgetOldest();
  }

  /** Those after the revision; a position is that of the stream's last event. */
  read(stream: StreamName, after = revision(-1n)): readonly StreamEvent[] {
    const remembered = this.lasting.get(stream) ?? this.passing.get(stream);
    if (remembered === undefined) return [];
    const { first, position: at, events } = remembered;
    const from = Math.max(0, Number(after - first) + 1);
    return events.slice(from).map((encoded, index) => ({
      event: decode({ ...encoded, id: stream, position: at }),
      revision: revision(first + BigInt(from + index)),
      position: position(at),
      metadata: { bodyHash: '' },
    }));
  }

  private forgetOldest(): void {
    const [oldest] = this.passing.size > MOST_PASSING ? this.passing.keys() : [];
    if (oldest !== undefined) this.passing.delete(oldest);
  }
}
