import { Injectable } from '@nestjs/common';
import { EventStore } from '@liantu/event-store';
import type { Position } from '@liantu/kernel';
import { Projector } from '@liantu/projecting';
import { badUserInput } from '../graphql/wire-error.js';

/** Where a subscription begins. */
@Injectable()
export class Resuming {
  constructor(
    private readonly store: EventStore,
    private readonly projector: Projector,
  ) {}

  /** The position given, unless it lies beyond the log; else the newest one that the graph has. */
  async from(after: Position | null | undefined): Promise<Position | undefined> {
    if (after === null || after === undefined) return this.projector.position;
    const head = await this.store.head();
    if (after <= (head?.position ?? 0n)) return after;
    throw badUserInput(
      `The log ends before position ${after.toString()}: give the position of a message, or leave it out`,
    );
  }
}
