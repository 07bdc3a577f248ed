import { Injectable } from '@nestjs/common';
import { ChainGraph } from '@liantu/chain-graph';
import { EventStore, type Recorded } from '@liantu/event-store';
import { Clock, dayOf, type CalendarDate, type Position } from '@liantu/kernel';
import { KnownAt } from '@liantu/projecting';

const FAR_AHEAD = 500;

/** What a watch looks at: the live graph, which may be ahead, and graphs of its own that stand where it wants them. */
@Injectable()
export class WatchedWorld {
  constructor(
    readonly live: ChainGraph,
    private readonly past: KnownAt,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /** To be closed by whom it is given to. */
  graphUpTo(position: Position | undefined): Promise<ChainGraph> {
    return this.past.copyUpTo(position);
  }

  /** The events after one position up to another; undefined when they are many. */
  async between(after: Position | undefined, upTo: Position): Promise<readonly Recorded[] | undefined> {
    const events = await this.store.readAll(after, FAR_AHEAD);
    const isAll = events.length < FAR_AHEAD || events.some(({ position }) => position > upTo);
    return isAll ? events.filter(({ position }) => position <= upTo) : undefined;
  }

  today(): CalendarDate {
    return dayOf(this.clock.now());
  }
}
