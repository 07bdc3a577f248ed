import { rmSync } from 'node:fs';
import { serveSide, settings } from '../harness/serve-side.js';
import type { RebuildSettings } from '../world/log-settings.js';
import { folding } from './fold.js';

const { log, graph } = settings as RebuildSettings;

/** From an empty graph to one that holds the log, as the server does it. */
await serveSide(() => ({
  prepare: () => rmSync(graph, { recursive: true, force: true }),
  round: async () => {
    await folding({ log, graph });
    return 1;
  },
  finish: () => [],
}));
