import { Injectable } from '@nestjs/common';
import { EventStore, type Recorded } from '@liantu/event-store';
import { streamName, subjectOf, type Position, type Revision, type StreamName } from '@liantu/kernel';

const CATEGORIES = ['enterprise', 'chain', 'zone', 'link', 'cluster'];

/** What was recorded about a subject, from all streams that its id may have. */
@Injectable()
export class SubjectHistory {
  constructor(private readonly store: EventStore) {}

  /** Newest first: at most so many, before the position. */
  async before(subject: string, position: Position | undefined, most: number): Promise<readonly Recorded[]> {
    const streams = CATEGORIES.map((category) => streamName(category, subject));
    const read = await Promise.all(streams.map((stream) => this.ofStream(stream, position, most)));
    return read
      .flat()
      .sort((a, b) => (a.position < b.position ? 1 : -1))
      .slice(0, most);
  }

  /** Whether an event about the subject stands at the position. */
  async holds(subject: string, position: Position): Promise<boolean> {
    const event = await this.store.eventAt(position);
    return event !== undefined && subjectOf(event.stream).id === subject;
  }

  private async ofStream(
    stream: StreamName,
    position: Position | undefined,
    most: number,
  ): Promise<readonly Recorded[]> {
    const found: Recorded[] = [];
    let before: Revision | undefined;
    for (;;) {
      const page = await this.store.readStream(stream, {
        backwards: true,
        limit: most,
        ...(before !== undefined && { before }),
      });
      found.push(...page.filter((event) => position === undefined || event.position < position));
      before = page.at(-1)?.revision;
      if (page.length < most || found.length >= most) return found;
    }
  }
}
