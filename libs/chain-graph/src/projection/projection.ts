import type { Event, EventId, Position } from '@liantu/kernel';
import type { GraphMutation } from '../mutation.js';

/** The event a mutation comes from. */
export interface Origin {
  readonly because: EventId;
  readonly at: Position;
}

export type DataByType<E extends Event> = { readonly [One in E as One['type']]: One['data'] };

/** What each event of an aggregate does to the graph; total, and knows the newest shape of each event only. */
export type Projection<E extends Event> = {
  readonly [Type in keyof DataByType<E>]: (
    data: DataByType<E>[Type],
    origin: Origin,
  ) => readonly GraphMutation[];
};
