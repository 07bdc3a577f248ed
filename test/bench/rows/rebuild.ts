import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { contest, inProcess } from '../harness/contest.js';
import type { Row } from '../harness/row.js';
import type { RebuildSettings } from '../world/log-settings.js';
import { evenWorld } from '../world/world.js';
import { sameTables } from './same-tables.js';
import { writeWorld } from './write-world.js';

/** B5: from an empty graph to one equal to the graph that followed the log while it was written. */
export const rebuild: Row = {
  number: 'B5',
  what: 'cold rebuild of the graph from its log',
  unit: '',
  bands: { floor: 2.5, good: 1.4, best: 1.1, lower: true },
  run: async ({ events, seed, rounds, milliseconds }, folder) => {
    const settings = (side: string): RebuildSettings => ({
      world: evenWorld(events, seed),
      log: join(folder, `log-${side}`),
      live: join(folder, 'live'),
      graph: join(folder, side),
    });
    await writeWorld(settings('ours'));
    cpSync(settings('ours').log, settings('peer').log, { recursive: true });
    const outcome = await contest({
      ours: inProcess({ program: 'sides/rebuild', settings: settings('ours') }),
      peer: inProcess({ program: 'peers/rebuild', settings: settings('peer') }),
      rounds,
      milliseconds,
    });
    const { ours, peer } = outcome;
    return {
      pairs: outcome.pairs,
      findings: [
        ...sameTables(settings('ours').graph, settings('ours').live, 'live'),
        ...sameTables(settings('ours').graph, settings('peer').graph, "peer's"),
      ],
      remarks: [`peak memory: ours ${Math.round(ours.peakRssMb)} MB, peer ${Math.round(peer.peakRssMb)} MB`],
    };
  },
};
