import { Injectable } from '@nestjs/common';
import { ChainGraph } from '@liantu/chain-graph';
import type { Instant, Position } from '@liantu/kernel';
import { KnownAt, Projector } from '@liantu/projecting';

/** How long a question may wait for the read side to come up to `atLeast`. */
const PATIENCE_MS = 5000;

export interface Moment {
  readonly atLeast?: Position | null | undefined;
  readonly knownAt?: Instant | null | undefined;
  readonly signal: AbortSignal;
}

/** The graph to put a question to. */
@Injectable()
export class ReadModel {
  constructor(
    private readonly live: ChainGraph,
    private readonly projector: Projector,
    private readonly past: KnownAt,
  ) {}

  /**
   * The live graph once it has reached `atLeast` (STALE when it has not within 5 s), or, with `knownAt`, the graph as it stood
   * then (TIMEOUT when it takes more than 10 s to fold). A graph of the past stays open until the signal aborts.
   */
  async at({ atLeast, knownAt, signal }: Moment): Promise<ChainGraph> {
    if (atLeast !== undefined && atLeast !== null)
      await this.projector.waitUntil(atLeast, PATIENCE_MS, signal);
    return knownAt === undefined || knownAt === null ? this.live : this.past.at(knownAt, signal);
  }

  isLive(graph: ChainGraph): boolean {
    return graph === this.live;
  }
}
