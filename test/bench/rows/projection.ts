import { contest, inProcess } from '../harness/contest.js';
import type { Row } from '../harness/row.js';
import type { ProjectionSettings } from '../world/projection-slices.js';
import { evenWorld } from '../world/world.js';
import { folderIn } from './folders.js';
import { sameTables } from './same-tables.js';

const BATCH = 5000;

/** B4e: both sides fold the same slices of one world into a graph that grows round by round. */
export const projection: Row = {
  number: 'B4e',
  what: 'projection, embedded, checkpoint in place',
  unit: 'ev/s',
  bands: { floor: 0.4, good: 0.65, best: 0.85 },
  run: async ({ events, seed, rounds, milliseconds }, folder) => {
    const [ours, peer] = [folderIn(folder, 'ours'), folderIn(folder, 'peer')];
    const settings = (side: string): ProjectionSettings => ({
      folder: side,
      world: evenWorld(events, seed),
      slices: rounds + 1,
      batch: BATCH,
      events,
    });
    const { pairs, ...closings } = await contest({
      ours: inProcess({ program: 'sides/projection', settings: settings(ours) }),
      peer: inProcess({ program: 'peers/projection', settings: settings(peer) }),
      rounds,
      milliseconds,
    });
    return {
      pairs,
      findings: sameTables(ours, peer, "peer's"),
      remarks: [
        `peak memory: ours ${Math.round(closings.ours.peakRssMb)} MB, peer ${Math.round(closings.peer.peakRssMb)} MB`,
      ],
    };
  },
};
