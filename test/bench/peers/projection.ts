import { join } from 'node:path';
import { serveSide, settings } from '../harness/serve-side.js';
import { projectionSlices, type ProjectionSettings } from '../world/projection-slices.js';
import { GraphDatabase } from './graph-database.js';
import { GraphNumbers } from './graph-numbers.js';
import { writesOf } from './graph-rows.js';
import type { Write } from './graph-sql.js';

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** Raw upserts of rows that are ready in memory, the checkpoint in the same transaction. */
const given = settings as ProjectionSettings;

await serveSide(() => {
  const database = new GraphDatabase(join(given.folder, 'peer.sqlite'));
  const numbers = new GraphNumbers();
  const slices = projectionSlices(given);
  let batches: readonly (readonly Write[])[] = [];
  let events = 0;
  return {
    prepare: () => {
      const slice = slices.next().value ?? [];
      events = slice.reduce((sum, batch) => sum + batch.length, 0);
      batches = slice.map((batch) => [
        ...batch.flatMap(({ event, id, position }) =>
          writesOf(event, { because: bytesOf(id), at: position }, numbers),
        ),
        ...batch
          .slice(-1)
          .map(({ position, hash }): Write => ['checkpoint', [position, Buffer.from(hash, 'hex')]]),
      ]);
    },
    round: () => {
      for (const batch of batches) database.write(batch);
      return events;
    },
    finish: () => {
      database.close();
      return [];
    },
  };
});
