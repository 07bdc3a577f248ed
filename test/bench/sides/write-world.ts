import { serveSide, settings } from '../harness/serve-side.js';
import { appendWorld } from '../world/append-world.js';
import type { LogSettings } from '../world/log-settings.js';
import { folding } from './fold.js';

const { world, log, live } = settings as LogSettings;

/** Writes the log of a world and, beside it, the graph that follows it. */
await serveSide(() => ({
  round: async () => {
    await folding({ log, graph: live }, ({ store }) => appendWorld(store, world));
    return 1;
  },
  finish: () => [],
}));
