import { Injectable } from '@nestjs/common';
import type { Recorded } from '@liantu/event-store';
import type { Position } from '@liantu/kernel';
import { Projector } from '@liantu/projecting';
import { ticking } from './ticking.js';
import { VerdictWatch, type Turn, type Watched } from './verdict-watch.js';
import { WatchedWorld } from './watched-world.js';

const LOOK_AT_THE_CLOCK_MS = 1000;

/** Opens watches over the verdicts of chains. */
@Injectable()
export class VerdictWatches {
  constructor(
    private readonly world: WatchedWorld,
    private readonly projector: Projector,
  ) {}

  /** The changes after the position, then those to come, until the signal aborts. */
  async begin(
    watched: Watched,
    from: Position | undefined,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Turn>> {
    const watch = new VerdictWatch(watched, this.world, from);
    signal.addEventListener('abort', () => void watch.close(), { once: true });
    await watch.begin();
    return changesOf(watch, ticking(this.projector.follow(from, signal), LOOK_AT_THE_CLOCK_MS));
  }
}

async function* changesOf(
  watch: VerdictWatch,
  pages: AsyncIterable<readonly Recorded[] | 'tick'>,
): AsyncGenerator<Turn> {
  for await (const page of pages) {
    yield* watch.passDay();
    if (page !== 'tick') yield* watch.pass(page);
  }
}
