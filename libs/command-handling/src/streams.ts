import type { EventStore, Recorded, StreamSlice } from '@liantu/event-store';
import type { EventMetadata, StreamName } from '@liantu/kernel';

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
