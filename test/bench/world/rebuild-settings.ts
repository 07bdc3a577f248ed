import type { WorldSize } from './world.js';

export interface RebuildSettings {
  readonly world: WorldSize;
  readonly log: string;
  /** The graph that was folded while the log was written. */
  readonly live: string;
  /** The graph that every round makes anew. */
  readonly graph: string;
}
