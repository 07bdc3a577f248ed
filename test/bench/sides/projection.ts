import { openEmbeddedGraph, project } from '@liantu/chain-graph';
import type { Recorded } from '@liantu/event-store';
import { serveSide, settings } from '../harness/serve-side.js';
import { projectionSlices, type ProjectionSettings } from '../world/projection-slices.js';

/** The projection as the projector runs it, from events in memory. */
const given = settings as ProjectionSettings;

await serveSide(async () => {
  const graph = await openEmbeddedGraph({ folder: given.folder });
  const slices = projectionSlices(given);
  let batches: readonly (readonly Recorded[])[] = [];
  return {
    prepare: () => {
      batches = slices.next().value ?? [];
    },
    round: async () => {
      for (const batch of batches) {
        const upTo = batch.at(-1);
        if (upTo !== undefined) await graph.apply(batch.flatMap(project), upTo);
      }
      return batches.reduce((sum, batch) => sum + batch.length, 0);
    },
    finish: async () => {
      await graph.close();
      return [];
    },
  };
});
