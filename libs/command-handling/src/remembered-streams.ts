import { decode, encode, type EncodedEvent, type NewEvent } from '@liantu/event-store';
import { position, revision, subjectOf, type StreamName } from '@liantu/kernel';
import { PackedTexts } from './packed-texts.js';
import type { StreamEvent } from './streams.js';

/** How many folded streams an import keeps: rows of one subject stand close together, and more would only grow old. */
export const RECENT_OF_IMPORT = 128;

/** Streams that no later row of a dataset asks for: each has its one row. */
const PASSING = new Set(['link', 'cluster']);
const MOST_PASSING = 512;

type At = Pick<StreamEvent, 'position' | 'revision'>;

/** Streams an import has told about, kept small: as text, without metadata, which no row asks of another. */
export class RememberedStreams {
  private readonly lasting = new PackedTexts();
  private readonly passing = new Map<StreamName, readonly string[]>();

  /** `at` is where the last of the events stands. */
  add(stream: StreamName, events: readonly NewEvent[], at: At): void {
    const first = at.revision + 1n - BigInt(events.length);
    const texts = events.map(({ event }, index) =>
      textOf(encode(event), { ...at, revision: revision(first + BigInt(index)) }),
    );
    if (PASSING.has(subjectOf(stream).category)) this.pass(stream, texts);
    else for (const text of texts) this.lasting.add(stream, text);
  }

  /** Those after the revision; the events of one append have the position of its last. */
  read(stream: StreamName, after = revision(-1n)): readonly StreamEvent[] {
    const events: StreamEvent[] = [];
    for (const text of this.passing.get(stream) ?? this.lasting.of(stream)) {
      const event = eventOf(text, stream);
      if (event.revision <= after) break;
      events.push(event);
    }
    return events.reverse();
  }

  private pass(stream: StreamName, texts: readonly string[]): void {
    this.passing.set(stream, [...texts.toReversed(), ...(this.passing.get(stream) ?? [])]);
    const [oldest] = this.passing.size > MOST_PASSING ? this.passing.keys() : [];
    if (oldest !== undefined) this.passing.delete(oldest);
  }
}

const textOf = ({ type, schema, data }: EncodedEvent, at: At): string =>
  [at.revision, at.position, type, schema, data].join(' ');

const eventOf = (text: string, stream: StreamName): StreamEvent => {
  const [at = '', stands = '', type = '', schema = ''] = text.split(' ', 4);
  const data = text.slice(at.length + stands.length + type.length + schema.length + 4);
  const place = position(BigInt(stands));
  return {
    event: decode({ type, schema: Number(schema), data, id: stream, position: place }),
    revision: revision(BigInt(at)),
    position: place,
    metadata: { bodyHash: '' },
  };
};
