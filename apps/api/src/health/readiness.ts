import { Injectable } from '@nestjs/common';
import { EventStore } from '@liantu/event-store';
import { Projector } from '@liantu/projecting';
import { Sample } from '../sample/sample.js';

export interface ReadinessReport {
  readonly ready: boolean;
  /** Why not, in sentences for an operator; empty when ready. */
  readonly reasons: readonly string[];
  readonly head?: string;
  readonly projected?: string;
  readonly lagEvents?: number;
  readonly lagSeconds?: number;
}

/** Whether the server can do its work, truthfully. */
@Injectable()
export class Readiness {
  constructor(
    private readonly store: EventStore,
    private readonly projector: Projector,
    private readonly sample: Sample,
  ) {}

  async report(): Promise<ReadinessReport> {
    const reasons = [this.store.problem, this.problemOfGraph(), this.sample.pending];
    const lag = await this.projector.lag().catch(() => undefined);
    if (lag === undefined) reasons.push('The log does not answer');
    const known = reasons.filter((reason) => reason !== undefined);
    return {
      ready: known.length === 0,
      reasons: known,
      ...(lag?.head !== undefined && { head: lag.head.toString() }),
      ...(lag?.projected !== undefined && { projected: lag.projected.toString() }),
      ...(lag !== undefined && { lagEvents: lag.events, lagSeconds: lag.seconds }),
    };
  }

  private problemOfGraph(): string | undefined {
    if (this.projector.problem !== undefined) return this.projector.problem;
    return this.projector.projecting ? undefined : 'Events are not folded into the graph';
  }
}
