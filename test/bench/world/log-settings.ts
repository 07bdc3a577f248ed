import type { WorldSize } from './world.js';

/** A world as a log, and the graph that was folded while it was written. */
export interface LogSettings {
  readonly world: WorldSize;
  readonly log: string;
  readonly live: string;
}

/** With the graph that every round makes anew. */
export interface RebuildSettings extends LogSettings {
  readonly graph: string;
}
